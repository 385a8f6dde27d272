#include "interchange/importreport.h"

namespace signalbox {

Result<void> ImportReport::checked(bool good) const
{
    if (good) return {};
    return failure("file.write", { { QStringLiteral("path"), m_file.fileName() } }, m_file.errorString());
}

Result<std::unique_ptr<ImportReport>> ImportReport::open(const QString &path, Say say)
{
    std::unique_ptr<ImportReport> report(new ImportReport(path, std::move(say)));
    if (auto opened = report->checked(report->m_file.open(QIODevice::WriteOnly)); !opened) return tl::unexpected(opened.error());
    for (const char *head : { "line", "outcome", "vehicle", "iccid", "changed", "codes", "notes" }) report->m_writer.text(QLatin1StringView(head));
    if (auto written = report->checked(report->m_writer.endRow()); !written) return tl::unexpected(written.error());
    return report;
}

Result<void> ImportReport::add(const RowResult &result)
{
    QStringList codes;
    for (const Error &note : result.notes) codes += note.code;
    m_writer.number(QString::number(result.line)).text(code(result.outcome)).text(result.vehicle).text(result.iccid);
    m_writer.text(columnCodes(result.changed).join(u' ')).text(codes.join(u' ')).text(m_say(result));
    return checked(m_writer.endRow());
}

Result<void> ImportReport::close()
{
    return checked(m_file.commit());
}

} // namespace signalbox
