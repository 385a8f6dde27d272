#include "fleet/digitsearch.h"
#include "fleet/textsearch.h"

#include "domain/identifiers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out) c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return out;
}

std::string bare(std::string_view text)
{
    std::string out = lower(text);
    std::erase_if(out, [](char c) { return c == ' ' || c == '-' || c == '.'; });
    return out;
}

std::vector<Row> expected(const VehicleTexts &texts, const std::string &needle, TextParts parts)
{
    std::vector<Row> out;
    for (Row row = 0; row < texts.size(); ++row) {
        const std::string vin = lower(texts.vin(row));
        const bool found = (parts.id && lower(texts.id(row)).find(needle) != std::string::npos)
            || (parts.plate && !bare(needle).empty() && bare(texts.plate(row)).find(bare(needle)) != std::string::npos)
            || (parts.vin && vin.find(needle) != std::string::npos) || (parts.vinEnd && vin.ends_with(needle));
        if (found) out.push_back(row);
    }
    return out;
}

} // namespace

/// The scans against a loop over the rows.
class TestTextSearch : public QObject
{
    Q_OBJECT

    QRandomGenerator m_random { 907 };

    std::string text(const char *letters, int most)
    {
        std::string out;
        for (int n = m_random.bounded(most + 1); n > 0; --n) out += letters[m_random.bounded(int(strlen(letters)))];
        return out;
    }

private Q_SLOTS:
    void findsTexts()
    {
        VehicleTexts texts;
        const auto add = [&] { texts.append('V' + text("aBc-1\r ", 20), text("AB-1. ", 9), text("abC12", 17)); };
        for (int i = 0; i < 8000; ++i) add();
        while (texts.blockCount() < 2) texts.append(std::string(200, 'x') + text("aBc", 50), {}, text("abC12", 17));
        for (int i = 0; i < 8000; ++i) add();
        for (int i = 0; i < 300; ++i) texts.change(Row(m_random.bounded(int(texts.size()))), text("AB-1. ", 9), text("abC12", 17));
        texts.change(0, "B-1", "ab"), texts.change(texts.size() - 1, "C-1", "ab"), texts.change(texts.size() - 2, "", "");
        QVERIFY(texts.blockCount() > 1);
        std::size_t found = 0;
        for (const char *needle : { "a", "ab", "b1", "abc", "b-1", "1", "-", "--", "c12ab", "aaaaaaaaaaaaaaaaaaaaa", "\r", "v", "b1b", " a" }) {
            for (int mask = 1; mask < 16; ++mask) {
                const TextParts parts { (mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0, (mask & 8) != 0 };
                RowSet rows(texts.size(), 0);
                findText(texts, needle, parts, rows);
                found += rows.size();
                QVERIFY2(rows.rows() == expected(texts, needle, parts), qPrintable(QStringLiteral("%1 in %2").arg(QLatin1StringView(needle)).arg(mask)));
            }
        }
        QVERIFY(found > 50'000);
    }

    void noVehiclesNoHarm()
    {
        VehicleTexts texts;
        RowSet rows(0, 0);
        findText(texts, "abc", { .id = true, .plate = true, .vin = true }, rows);
        QVERIFY(rows.empty());
    }

    void findsDigits()
    {
        BcdColumn<Iccid, 10> iccids;
        std::vector<std::string> plain;
        iccids.block().resize(20'000);
        for (Row row = 0; row < 20'000; ++row) {
            std::string digits = "89" + text("0123", 2) ;
            for (const std::size_t size = 18 + std::size_t(m_random.bounded(3)); digits.size() < size;) digits += char('0' + m_random.bounded(10));
            if (row % 11 == 0) digits.clear(); // not known
            else iccids.set(row, *Iccid::parse(QString::fromStdString(digits)));
            plain.push_back(digits);
        }
        std::size_t found = 0;
        for (const char *needle : { "8", "89", "00", "012", "9900", "1234", "898", "99999", "89012", "0", "89012345678901234567" }) {
            for (const bool atEnd : { false, true }) {
                RowSet rows(20'000, 0);
                findDigits(iccids, needle, atEnd, rows);
                for (Row row = 0; row < 20'000; ++row)
                    QCOMPARE(rows.contains(row), atEnd ? plain[row].ends_with(needle) : plain[row].find(needle) != std::string::npos);
                found += rows.size();
            }
        }
        QVERIFY(found > 20'000);
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
