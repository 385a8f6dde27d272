#include "desk.h"
#include "filterfields.h"

#include "words/filterhelp.h"

using namespace signalbox;

Exit helpVerb(const Options &options, const Terminal &terminal)
{
    if (options.verb.value(1) != QLatin1String("filter"))
        return terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), options.verb.join(u' ') } }, {} });
    const auto books = Books::load();
    if (!books) return terminal.fail(books.error());
    const QueryLanguage language(AccessTable::standard(), filterFields(*books, std::make_shared<GeofenceBook>()));
    const auto page = words::filterHelp(language, QLocale::c(), words::HelpForm::Plain);
    if (!page) return terminal.fail(page.error());
    terminal.line(page->trimmed());
    return Exit::Ok;
}
