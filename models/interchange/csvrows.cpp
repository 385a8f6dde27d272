#include "interchange/csvwriter.h"
#include "interchange/rowwriter.h"

#include <QSaveFile>

namespace signalbox {

namespace {

class CsvRows final : public RowWriter
{
public:
    explicit CsvRows(const QString &path) : m_file(path), m_writer(m_file) { }

    Result<void> begin(const std::vector<RowNote> &notes, const QStringList &heads) override
    {
        if (!m_file.open(QIODevice::WriteOnly)) return broken();
        for (const RowNote &note : notes) {
            QString line = QStringLiteral("# %1: %2").arg(note.name, note.value);
            line.replace(u'\n', u' ').replace(u'\r', u' ');
            m_file.write(line.toUtf8() + "\r\n");
        }
        for (const QString &head : heads) m_writer.text(head);
        return endRow();
    }
    void text(const QString &text) override { m_writer.text(text); }
    void number(double value) override { m_writer.number(QString::number(value, 'g', QLocale::FloatingPointShortest)); }
    Result<void> endRow() override
    {
        if (!m_writer.endRow()) return broken();
        return {};
    }
    Result<void> pack() override { return {}; }
    Result<void> place() override
    {
        if (!m_file.commit()) return broken();
        return {};
    }

private:
    tl::unexpected<Error> broken() const { return failure("file.write", { { QStringLiteral("path"), m_file.fileName() } }, m_file.errorString()); }

    QSaveFile m_file;
    CsvWriter m_writer;
};

} // namespace

std::unique_ptr<RowWriter> RowWriter::csv(const QString &path)
{
    return std::make_unique<CsvRows>(path);
}

} // namespace signalbox
