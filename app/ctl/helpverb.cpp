#include "desk.h"
#include "filterfields.h"

#include "places/referencedata.h"
#include "words/filterhelp.h"

using namespace signalbox;

namespace {

Exit campaignsPage(const Terminal &terminal)
{
    const auto page = referenceData(QStringLiteral("help/campaigns.en.md"));
    if (!page) return terminal.fail(page.error());
    terminal.line(QString::fromUtf8(*page).trimmed());
    return Exit::Ok;
}

} // namespace

Exit helpVerb(const Options &options, const Terminal &terminal)
{
    if (options.verb.value(1) == QLatin1String("campaigns")) return campaignsPage(terminal);
    if (options.verb.value(1) != QLatin1String("filter"))
        return terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), options.verb.join(u' ') } }, {} });
    const auto books = Books::load();
    if (!books) return terminal.fail(books.error());
    const QueryLanguage language(AccessTable::standard(), filterFields(*books, std::make_shared<GeofenceBook>(), std::make_shared<IncidentBook>()));
    const auto page = words::filterHelp(language, QLocale::c(), words::HelpForm::Plain);
    if (!page) return terminal.fail(page.error());
    terminal.line(page->trimmed());
    return Exit::Ok;
}
