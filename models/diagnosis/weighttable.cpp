#include "diagnosis/weighttable.h"

#include <QFile>
#include <set>

namespace signalbox {

namespace {

tl::unexpected<Error> wrong(int line, QByteArrayView value)
{
    return failure("diagnosis.weight", { { QStringLiteral("line"), line }, { QStringLiteral("value"), QString::fromUtf8(value) } });
}

} // namespace

Result<WeightTable> WeightTable::load()
{
    QFile file(QStringLiteral(":/signalbox/weights.tsv"));
    if (!file.open(QIODevice::ReadOnly)) return wrong(0, "weights.tsv");
    return fromTsv(file.readAll());
}

Result<WeightTable> WeightTable::fromTsv(const QByteArray &text)
{
    WeightTable table;
    std::set<std::pair<Hypothesis, EvidenceCode>> seen;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#')) continue;
        const QByteArrayList fields = line.split('\t');
        const auto field = [&](qsizetype i) { return QString::fromUtf8(fields.value(i)); };
        const auto hypothesis = hypothesisFromCode(field(0));
        const auto evidence = evidenceCodeFrom(field(1));
        bool isNumber = false;
        const double weight = fields.value(2).toDouble(&isNumber);
        if (!hypothesis || !evidence || !isNumber || std::abs(weight) > 20) return wrong(number, line);
        if (!seen.emplace(*hypothesis, *evidence).second) return wrong(number, line);
        table.m_weights[std::size_t(*hypothesis)][std::size_t(*evidence)] = weight;
    }
    return table;
}

} // namespace signalbox
