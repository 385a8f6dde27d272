#include "words/imports.h"

#include "words/errors.h"
#include "words/numbers.h"

#include <QCoreApplication>

namespace signalbox::words {

QString rowOutcome(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::New: return QCoreApplication::translate("words", "new");
    case RowOutcome::Changed: return QCoreApplication::translate("words", "changed");
    case RowOutcome::Unchanged: return QCoreApplication::translate("words", "unchanged");
    case RowOutcome::Refused: break;
    }
    return QCoreApplication::translate("words", "refused");
}

QString rowNotes(const RowResult &result, const QLocale &locale)
{
    QStringList sentences;
    for (const Error &note : result.notes) sentences += error(note, locale).sentence();
    if (result.outcome == RowOutcome::Changed)
        sentences.prepend(QCoreApplication::translate("words", "Changes %1.").arg(columnCodes(result.changed).join(QStringLiteral(", "))));
    return sentences.join(u' ');
}

QString importCounts(const ImportCounts &counts, const QLocale &locale)
{
    const auto number = [&](RowOutcome outcome) { return count(counts.of(outcome), locale); };
    return QCoreApplication::translate("words", "%1 new, %2 changed, %3 unchanged, %4 refused; %5 with a warning")
        .arg(number(RowOutcome::New), number(RowOutcome::Changed), number(RowOutcome::Unchanged), number(RowOutcome::Refused), count(counts.warned, locale));
}

QString columnName(Column field)
{
    static constexpr const char *names[] = {
        QT_TRANSLATE_NOOP("words", "fleet"), QT_TRANSLATE_NOOP("words", "vehicle"), QT_TRANSLATE_NOOP("words", "plate"), QT_TRANSLATE_NOOP("words", "VIN"),
        QT_TRANSLATE_NOOP("words", "type of vehicle"), QT_TRANSLATE_NOOP("words", "cohort"), QT_TRANSLATE_NOOP("words", "labels"), QT_TRANSLATE_NOOP("words", "make and model"),
        QT_TRANSLATE_NOOP("words", "IMEI"), QT_TRANSLATE_NOOP("words", "modem"), QT_TRANSLATE_NOOP("words", "firmware"), QT_TRANSLATE_NOOP("words", "radios"),
        QT_TRANSLATE_NOOP("words", "transport of orders"), QT_TRANSLATE_NOOP("words", "place of the IPA"), QT_TRANSLATE_NOOP("words", "poll interval (s)"),
        QT_TRANSLATE_NOOP("words", "report interval (s)"), QT_TRANSLATE_NOOP("words", "report interval parked (s)"), QT_TRANSLATE_NOOP("words", "connection"),
        QT_TRANSLATE_NOOP("words", "EID"), QT_TRANSLATE_NOOP("words", "eUICC standard"), QT_TRANSLATE_NOOP("words", "eUICC memory (bytes)"), QT_TRANSLATE_NOOP("words", "eUICC memory free (bytes)"),
        QT_TRANSLATE_NOOP("words", "ICCID"), QT_TRANSLATE_NOOP("words", "IMSI"), QT_TRANSLATE_NOOP("words", "home network"), QT_TRANSLATE_NOOP("words", "profile"),
        QT_TRANSLATE_NOOP("words", "supplier"), QT_TRANSLATE_NOOP("words", "profile class"), QT_TRANSLATE_NOOP("words", "profile state"), QT_TRANSLATE_NOOP("words", "fallback"),
    };
    static_assert(std::size(names) == columnCount);
    return QCoreApplication::translate("words", names[std::size_t(field)]);
}

} // namespace signalbox::words
