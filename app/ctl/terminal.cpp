#include "terminal.h"

#include "base/json.h"
#include "words/errors.h"

#include <QJsonObject>
#include <cstdio>

using namespace signalbox;

namespace {

Exit exitFor(const QString &code)
{
    if (code.startsWith(QLatin1String("usage.")) || code.startsWith(QLatin1String("query."))) return Exit::Usage;
    if (code.startsWith(QLatin1String("access.")) || code.startsWith(QLatin1String("preflight.")) || code == QLatin1String("campaign.empty")) return Exit::Refused;
    return Exit::Failed;
}

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

} // namespace

void Terminal::print(const QJsonValue &value) const
{
    write(stdout, QString::fromUtf8(canonicalJson(value)));
}

void Terminal::line(const QString &text) const
{
    write(stdout, text);
}

void Terminal::table(const QStringList &head, const QList<QStringList> &rows) const
{
    QList<qsizetype> widths;
    for (const QString &cell : head)
        widths.append(cell.size());
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    const auto joined = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        return text;
    };
    line(joined(head));
    for (const QStringList &row : rows)
        line(joined(row));
}

Exit Terminal::fail(const Error &error) const
{
    const words::ErrorText text = words::error(error);
    if (m_json)
        print(QJsonObject { { QStringLiteral("error"), error.code },
                            { QStringLiteral("parameters"), QJsonObject::fromVariantMap(error.parameters) },
                            { QStringLiteral("message"), text.sentence() } });
    write(stderr, QStringLiteral("signalboxctl: ") + text.sentence());
    return exitFor(error.code);
}
