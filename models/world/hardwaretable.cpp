#include "world/hardwaretable.h"

#include "places/referencedata.h"
#include "places/tsv.h"

#include <algorithm>

namespace signalbox::world {

namespace {

QString text(QByteArrayView field)
{
    return field == QByteArrayView("-") ? QString() : QString::fromUtf8(field);
}

std::optional<SleepMode> sleepFromCode(QByteArrayView code)
{
    if (code == QByteArrayView("psm")) return SleepMode::Psm;
    if (code == QByteArrayView("edrx")) return SleepMode::Edrx;
    return code == QByteArrayView("-") ? std::optional(SleepMode::None) : std::nullopt;
}

/// Nothing when the row contradicts itself.
std::optional<ModemModel> modem(const std::vector<QByteArrayView> &fields)
{
    const auto number = [&](std::size_t i) { return fields[i].toByteArray().toDouble(); };
    const auto rats = ratsFromText(fields[2]);
    const auto standard = euiccStandardFromCode(text(fields[4]));
    const auto transport = pollTransportFromCode(text(fields[6]));
    const auto sleep = sleepFromCode(fields[8]);
    if (!rats || !standard || !transport || !sleep || fields[3].size() != 8) return std::nullopt;
    ModemModel model;
    model.name = text(fields[0]);
    model.firmware = text(fields[1]).split(QLatin1Char(','));
    model.rats = *rats;
    model.tac = fields[3].toByteArray();
    model.standard = *standard;
    model.ipa = ipaPlaceFromCode(text(fields[5])).value_or(IpaPlace::Unknown);
    model.transport = *transport;
    model.bip = fields[7] == QByteArrayView("yes");
    model.sleep = *sleep;
    model.access.delay = Span(std::int64_t(number(9) * 1e3));
    model.access.loss = number(10) / 100;
    model.access.octetsPerSecond = number(11);
    model.access.memory = std::uint32_t(number(12)) * 1024;
    const bool asks = *standard == EuiccStandard::Sgp32;
    // Only an IPA polls; without BIP neither an IPA in the card nor an SGP.02 card gets onto the network.
    const bool polls = *transport == PollTransport::Https || *transport == PollTransport::Coap;
    const bool channel = model.bip || (asks && model.ipa == IpaPlace::Device);
    const bool sound = asks == (model.ipa != IpaPlace::Unknown) && asks == polls && channel && model.access.octetsPerSecond > 0
        && model.access.loss < 1 && model.access.memory > 0 && !model.firmware.front().isEmpty();
    return sound ? std::optional(std::move(model)) : std::nullopt;
}

tl::unexpected<Error> badRow(const char *code, const QByteArray &value)
{
    return failure(code, { { QStringLiteral("value"), QString::fromUtf8(value) } });
}

} // namespace

Result<std::vector<Hardware>> readHardware(QByteArrayView modems, QByteArrayView hardware)
{
    QByteArray bad;
    std::vector<ModemModel> models;
    const auto first = readTsv(modems, 13, [&](const std::vector<QByteArrayView> &fields) {
        if (auto model = modem(fields)) models.push_back(std::move(*model));
        else bad = fields[0].toByteArray();
    });
    if (!first) return tl::unexpected(first.error());
    if (!bad.isEmpty()) return badRow("modems.row", bad);
    std::vector<Hardware> rows;
    const auto second = readTsv(hardware, 4, [&](const std::vector<QByteArrayView> &fields) {
        const auto kind = vehicleTypeFromCode(text(fields[0]));
        const QString name = text(fields[2]);
        const auto model = std::find_if(models.begin(), models.end(), [&](const ModemModel &each) { return each.name == name; });
        const double weight = fields[3].toByteArray().toDouble();
        const bool old = model != models.end() && model->standard == EuiccStandard::Sgp02;
        if (!kind || model == models.end() || weight < 0 || (weight == 0 && !old)) bad = fields[1].toByteArray();
        else rows.push_back({ *kind, text(fields[1]), *model, weight });
    });
    if (!second) return tl::unexpected(second.error());
    if (!bad.isEmpty()) return badRow("hardware.row", bad);
    return rows;
}

Result<std::vector<Hardware>> loadHardware()
{
    const auto modems = referenceData(QStringLiteral("world/modems.tsv"));
    if (!modems) return tl::unexpected(modems.error());
    const auto hardware = referenceData(QStringLiteral("world/hardware.tsv"));
    if (!hardware) return tl::unexpected(hardware.error());
    return readHardware(*modems, *hardware);
}

} // namespace signalbox::world
