#include "tables/fleetcells.h"
#include "tables/historytablemodels.h"
#include "words/causes.h"
#include "words/inventory.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/states.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

using App = QCoreApplication;
using M = FleetTableModel;

class Values
{
public:
    Values(const FleetState::ReadView &view, const TableSources &sources, Row row)
        : m_view(view), m_c(view.columns()), m_sources(sources), m_masking(sources.access, sources.viewer), m_now(sources.clock.now()),
          m_cells(view, sources, m_now), m_row(row)
    {
    }

    std::vector<CardLine> all()
    {
        const Instant radio = m_c.radioAt[m_row], session = m_c.sessionAt[m_row];
        const Instant network = std::max(radio, session);
        const QString byNetwork = session > radio ? sessions() : samples();
        shared("network", App::translate("tables", "Network"), M::Network, byNetwork, network);
        shared("rat", App::translate("tables", "RAT"), M::RatColumn, byNetwork, network);
        shared("cell", App::translate("tables", "Cell"), M::CellColumn, byNetwork, network);
        shared("rsrp", App::translate("tables", "RSRP"), M::Rsrp, samples(), radio);
        signal("rsrq", App::translate("tables", "RSRQ"), m_c.rsrq[m_row]);
        signal("sinr", App::translate("tables", "SINR"), m_c.sinr[m_row]);
        shared("session", App::translate("tables", "Session"), M::Session, sessions(), session);
        identifiers(session);
        shared("today", App::translate("tables", "Traffic today"), M::Today, sessions(), session);
        reject();
        change();
        shared("place", App::translate("tables", "Place"), M::Place, App::translate("tables", "position"), m_c.positionAt[m_row]);
        shared("speed", App::translate("tables", "Speed"), M::Speed, App::translate("tables", "position"), m_c.positionAt[m_row]);
        ignition();
        device();
        recorded();
        return std::move(m_lines);
    }

private:
    static QString samples() { return App::translate("tables", "radio sample"); }
    static QString sessions() { return App::translate("tables", "session"); }
    static QString devices() { return App::translate("tables", "device report"); }
    static QString inventory() { return App::translate("tables", "inventory"); }

    void add(const char *id, const QString &label, TableCell value, const QString &source, Instant at)
    {
        const bool missing = value.muted && !value.raw.isValid();
        TableCell from = missing ? mutedCell({}) : textCell(source);
        TableCell age = missing || at == Instant {} ? mutedCell({}) : textCell(words::ageOf(at, m_now), words::isoTime(at), words::isoTime(at));
        m_lines.push_back({ QString::fromLatin1(id), { textCell(label), std::move(value), std::move(from), std::move(age) } });
    }

    /// A value that the fleet table shows too; here with its unit and at full length.
    void shared(const char *id, const QString &label, M::Column column, const QString &source, Instant at)
    {
        TableCell cell = m_cells.cell(m_row, column);
        if (!cell.accessible.isEmpty()) cell.text = cell.accessible;
        add(id, label, std::move(cell), source, at);
    }

    void signal(const char *id, const QString &label, float value)
    {
        if (!m_masking.seesCauses()) return add(id, label, hiddenCell(m_masking.whyHidden(FieldGroup::Causes)), samples(), {});
        const QString text = words::withUnit(double(value), 0, u"dB", m_sources.reader.locale);
        add(id, label, std::isnan(value) ? mutedCell(words::never()) : textCell(text, {}, double(value)), samples(), m_c.radioAt[m_row]);
    }

    void identifiers(Instant session)
    {
        shared("imsi", App::translate("tables", "IMSI"), M::ImsiColumn, sessions(), session);
        shared("iccid", App::translate("tables", "ICCID"), M::IccidColumn, sessions(), session);
        shared("ip", App::translate("tables", "IP address"), M::Ip, sessions(), session);
        const QString apn = text(m_c.apn[m_row]);
        add("apn", App::translate("tables", "APN"), apn.isEmpty() ? mutedCell(words::none()) : textCell(apn), sessions(), session);
        shared("imei", App::translate("tables", "IMEI"), M::ImeiColumn, inventory(), {});
        shared("eid", App::translate("tables", "EID"), M::EidColumn, inventory(), {});
    }

    void reject()
    {
        TableCell cell = mutedCell(words::never());
        if (!m_masking.seesCauses()) cell = hiddenCell(m_masking.whyHidden(FieldGroup::Causes));
        else if (m_c.rejectAt[m_row] != Instant {}) {
            const CauseDictionary &causes = m_sources.reader.books->causes;
            const Cause cause = m_c.rejectCause[m_row];
            cell = textCell(words::cause(cause, causes), words::causeMeaning(cause, causes), cause.toString());
        }
        add("reject", App::translate("tables", "Last reject"), cell, App::translate("tables", "signalling"), m_c.rejectAt[m_row]);
    }

    void change()
    {
        const NetworkChange change = m_c.change[m_row];
        TableCell cell = change == NetworkChange::None ? mutedCell(words::none()) : textCell(words::networkChange(change), {}, QString(code(change)));
        add("change", App::translate("tables", "Network change"), cell, sessions(), m_c.changeAt[m_row]);
    }

    void ignition()
    {
        const Ignition ignition = m_c.ignition[m_row];
        TableCell cell = mutedCell(words::never());
        if (ignition != Ignition::Unknown)
            cell = textCell(ignition == Ignition::On ? App::translate("tables", "on") : App::translate("tables", "off"));
        add("ignition", App::translate("tables", "Ignition"), cell, App::translate("tables", "position"), m_c.positionAt[m_row]);
    }

    void device()
    {
        const Instant at = m_c.deviceAt[m_row];
        shared("battery", App::translate("tables", "Battery"), M::Battery, devices(), at);
        const float celsius = m_c.temperature[m_row];
        add("temperature", App::translate("tables", "Temperature"),
            std::isnan(celsius) ? mutedCell(words::never()) : textCell(words::withUnit(double(celsius), 0, u"°C", m_sources.reader.locale), {}, double(celsius)),
            devices(), at);
        shared("firmware", App::translate("tables", "Firmware"), M::Firmware, at == Instant {} ? inventory() : devices(), at);
        const QString reboot = text(m_c.rebootReason[m_row]);
        add("reboot", App::translate("tables", "Last restart"), reboot.isEmpty() ? mutedCell(words::none()) : textCell(reboot), devices(), at);
        const QString rats = words::ratNames(m_c.rats[m_row]);
        add("rats", App::translate("tables", "Radios"), rats.isEmpty() ? mutedCell(words::none()) : textCell(rats), inventory(), {});
    }

    /// What the inventory knows of the vehicle and of how orders reach its card.
    void recorded()
    {
        const auto say = [this](const char *id, const QString &label, const QString &value) {
            add(id, label, value.isEmpty() ? mutedCell(words::none()) : textCell(value), inventory(), {});
        };
        shared("plate", App::translate("tables", "Plate"), M::PlateColumn, inventory(), {});
        shared("vin", App::translate("tables", "VIN"), M::VinColumn, inventory(), {});
        shared("type", App::translate("tables", "Type"), M::TypeColumn, inventory(), {});
        say("labels", App::translate("tables", "Labels"), text(m_c.labels[m_row]).replace(u'\n', QStringLiteral(", ")));
        say("standard", App::translate("tables", "eUICC"), words::euiccStandard(m_c.standard[m_row]));
        say("ipa", App::translate("tables", "IPA"), words::ipaPlace(m_c.ipa[m_row]));
        say("transport", App::translate("tables", "Orders by"), words::pollTransport(m_c.transport[m_row]));
        const std::uint32_t poll = m_c.pollInterval[m_row];
        say("poll", App::translate("tables", "Asks every"), poll == 0 ? QString() : words::age(std::chrono::seconds(poll)));
    }

    QString text(FleetColumns::Name name) const
    {
        const std::string_view found = m_view.text(name);
        return QString::fromUtf8(found.data(), qsizetype(found.size()));
    }

    const FleetState::ReadView &m_view;
    const FleetColumns &m_c;
    const TableSources &m_sources;
    Masking m_masking;
    Instant m_now;
    FleetCells m_cells;
    Row m_row;
    std::vector<CardLine> m_lines;
};

} // namespace

LastValuesModel::LastValuesModel(TableSources sources, QObject *parent)
    : CardTableModel(std::move(sources),
                     { App::translate("tables", "Value of"), App::translate("tables", "Value"), App::translate("tables", "Source"),
                       App::translate("tables", "Age") },
                     { Age }, parent)
{
}

void LastValuesModel::setVehicle(Row row)
{
    m_row = row;
    refresh();
}

void LastValuesModel::refresh()
{
    std::vector<CardLine> lines;
    {
        const auto view = sources().fleet.read();
        if (m_row < view.size()) lines = Values(view, sources(), m_row).all();
    }
    setLines(std::move(lines));
}

} // namespace signalbox
