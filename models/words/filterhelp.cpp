#include "words/filterhelp.h"

#include "places/referencedata.h"
#include "words/queries.h"
#include "words/states.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

using App = QCoreApplication;

QString taken(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Choice: return App::translate("words", "a value of a list");
    case ValueKind::Part: return App::translate("words", "a part of a text");
    case ValueKind::Digits: return App::translate("words", "digits in a row");
    case ValueKind::Number: return App::translate("words", "a number");
    case ValueKind::Duration: return App::translate("words", "an age");
    case ValueKind::Integer: return App::translate("words", "a whole number");
    }
    return {};
}

QString seenBy(const QueryLanguage &language, const QueryField &field)
{
    QStringList roles, others;
    for (int role = 0; role < roleCount; ++role)
        (language.isVisible(field, Role(role)) ? roles : others).append(roleName(Role(role)));
    if (others.isEmpty()) return App::translate("words", "all roles");
    return others.size() == 1 ? App::translate("words", "all but %1").arg(others.first()) : roles.join(QStringLiteral(", "));
}

using Lines = std::vector<std::array<QString, 4>>;

Lines fieldLines(const QueryLanguage &language)
{
    Lines lines { { App::translate("words", "Field"), App::translate("words", "Takes"), App::translate("words", "Looks at"), App::translate("words", "Seen by") } };
    for (const auto &field : language.fields().all())
        lines.push_back({ field->code + (isMeasure(field->kind) ? u'>' : u':'), taken(field->kind), queryField(field->code), seenBy(language, *field) });
    return lines;
}

QString markdown(Lines lines)
{
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i][0] = u'`' + lines[i][0] + u'`';
    lines.insert(lines.begin() + 1, { QStringLiteral("---"), QStringLiteral("---"), QStringLiteral("---"), QStringLiteral("---") });
    QStringList out;
    for (const auto &line : lines) out.append(QStringLiteral("| %1 |").arg(QStringList(line.begin(), line.end()).join(QStringLiteral(" | "))));
    return out.join(u'\n');
}

QString plain(const Lines &lines)
{
    std::array<qsizetype, 4> widths {};
    for (const auto &line : lines)
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
    QStringList out;
    for (const auto &line : lines) {
        QString text;
        for (std::size_t i = 0; i < widths.size(); ++i) text += line[i].leftJustified(widths[i] + 2);
        out.append(text.trimmed());
    }
    return out.join(u'\n');
}

} // namespace

Result<QString> filterHelp(const QueryLanguage &language, const QLocale &locale, HelpForm form)
{
    const bool german = locale.language() == QLocale::German;
    const auto page = referenceData(german ? QStringLiteral("help/filter.de.md") : QStringLiteral("help/filter.en.md"));
    if (!page) return tl::unexpected(page.error());
    const Lines lines = fieldLines(language);
    QString text = QString::fromUtf8(*page);
    return text.replace(QStringLiteral("@FIELDS@"), form == HelpForm::Markdown ? markdown(lines) : plain(lines));
}

} // namespace signalbox::words
