#include "interchange/csvcell.h"

namespace signalbox {

namespace {

bool startsFormula(QStringView text)
{
    static constexpr QStringView starters = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    return !text.isEmpty() && starters.contains(text.front());
}

QStringView behindApostrophes(QStringView text)
{
    while (text.startsWith(u'\'')) text = text.sliced(1);
    return text;
}

} // namespace

QString neutralised(const QString &text)
{
    return startsFormula(behindApostrophes(text)) ? u'\'' + text : text;
}

QString restored(const QString &cell)
{
    return cell.startsWith(u'\'') && startsFormula(behindApostrophes(cell)) ? cell.mid(1) : cell;
}

} // namespace signalbox
