#include "map/maplayers.h"

#include "map/halotext.h"
#include "words/areas.h"
#include "words/times.h"

#include <QMenu>
#include <QPainter>

namespace signalbox {

MapLayers::MapLayers(Parts parts, Reader reader, QWidget *map)
    : QObject(map), m_parts(std::move(parts)), m_reader(std::move(reader)),
      m_areas(m_parts.fleet, m_parts.clock, m_parts.atlas, m_parts.fields), m_legend(m_parts.look, map)
{
    m_areas.setOpaque(!m_parts.positions);
    connect(&m_areas, &AreaLayer::changed, this, &MapLayers::describe);
    connect(&m_legend, &Legend::closeWanted, this, [this] { choose({}); });
}

bool MapLayers::allowed(const AreaChoice &choice) const
{
    if (choice.kind == AreaChoice::Kind::Off)
        return true;
    const auto fields = m_parts.fields->visible(m_parts.access, m_parts.viewer);
    const bool seen = std::any_of(fields.begin(), fields.end(), [&](const AreaField *field) { return field->code == choice.field; });
    return seen && (m_parts.positions || choice.kind == AreaChoice::Kind::Countries);
}

std::vector<MapLayers::Offer> MapLayers::offers() const
{
    std::vector<Offer> offers;
    for (const AreaChoice::Kind kind : { AreaChoice::Kind::Countries, AreaChoice::Kind::Heat }) {
        for (const AreaField *field : m_parts.fields->visible(m_parts.access, m_parts.viewer)) {
            const AreaChoice choice { kind, field->code };
            const QString name = words::areaField(*field);
            if (allowed(choice))
                offers.push_back({ choice, kind == AreaChoice::Kind::Countries ? tr("Countries: %1").arg(name) : tr("Heat: %1").arg(name) });
        }
    }
    return offers;
}

void MapLayers::choose(const AreaChoice &choice)
{
    if (!allowed(choice))
        return;
    m_areas.choose(choice);
    describe();
}

void MapLayers::fillMenu(QMenu *menu)
{
    const auto add = [&](const QString &text, const AreaChoice &choice) {
        QAction *action = menu->addAction(text, this, [this, choice] { choose(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_areas.choice());
    };
    add(tr("No layer"), {});
    AreaChoice::Kind last = AreaChoice::Kind::Off;
    for (const Offer &offer : offers()) {
        if (offer.choice.kind != last)
            menu->addSeparator();
        last = offer.choice.kind;
        add(offer.text, offer.choice);
    }
}

void MapLayers::setReader(const Reader &reader)
{
    m_reader = reader;
    describe();
}

void MapLayers::dress()
{
    m_areas.setLook(m_parts.look.look());
    describe();
}

Legend::Content MapLayers::content() const
{
    const AreaField *field = m_areas.field();
    const bool heat = m_areas.choice().kind == AreaChoice::Kind::Heat;
    Legend::Content content { words::areaTitle(*field, heat), {}, {}, {} };
    const AreaPicture *picture = m_areas.picture();
    if (picture == nullptr) {
        content.note = tr("Working it out");
        return content;
    }
    content.colours = m_areas.colours();
    for (const double limit : picture->scale.limits())
        content.limits << words::areaLimit(limit, *field, m_reader.locale);
    const QString blank = picture->scale.isEmpty() ? tr("No vehicle has a value.") : tr("Blank: no vehicle with a value.");
    const QString at = words::time(picture->at, picture->at, m_reader.zoneHere(), m_reader.locale);
    content.note = m_parts.positions ? tr("%1 As of %2.").arg(blank, at) : tr("%1 This role sees countries, not positions. As of %2.").arg(blank, at);
    return content;
}

void MapLayers::describe()
{
    const bool on = m_areas.choice().kind != AreaChoice::Kind::Off && m_areas.field() != nullptr;
    if (on)
        m_legend.setContent(content());
    m_legend.setVisible(on);
    place(m_free);
    Q_EMIT changed();
}

void MapLayers::place(const QRect &free)
{
    m_free = free;
    m_legend.move(free.right() - m_legend.width() - 11, free.top() + 12);
}

QString MapLayers::tipAt(QPointF fraction) const
{
    const AreaPicture *picture = m_areas.picture();
    const auto lines = m_parts.atlas->lines(0);
    if (picture == nullptr || picture->choice.kind != AreaChoice::Kind::Countries || !lines)
        return {};
    const std::optional<CountryCode> code = countryAt(**lines, fraction);
    const Country *country = code ? m_reader.books->countries.find(*code) : nullptr;
    if (country == nullptr)
        return {};
    const QString name = country->name(m_reader.locale.name());
    const auto sum = picture->countries.sums.find(code->key());
    if (sum == picture->countries.sums.end())
        return tr("%1: no vehicle with a value").arg(name);
    const AreaField &field = *m_areas.field();
    const QString value = words::areaValue(sum->second.value(field.total), field, m_reader.locale);
    if (field.unit == AreaField::Unit::Vehicles)
        return tr("%1: %2").arg(name, value);
    return tr("%1: %2, %3").arg(name, value, tr("%Ln vehicle(s)", nullptr, int(sum->second.weight)));
}

void MapLayers::paint(QPainter &painter, const Camera &camera)
{
    const AreaPicture *picture = m_areas.picture();
    const AreaField &field = *m_areas.field();
    const Look &look = m_parts.look.look();
    const QFont font = look.font(TextRole::TableBold);
    for (const auto &[key, sum] : picture->countries.sums) {
        const Country *country = m_reader.books->countries.find(CountryCode::fromKey(key));
        if (country == nullptr || !country->label || country->labelSize * camera.worldPixels() / 360 < 24)
            continue;
        const MercatorPoint at = toMercator(*country->label);
        const QString text = words::areaLimit(sum.value(field.total), field, m_reader.locale);
        const double wide = QFontMetricsF(font).horizontalAdvance(text);
        const QPointF place = camera.toScreen({ at.x / mercatorWorld, at.y / mercatorWorld }) + QPointF(-wide / 2, look.px(20)); // below the name
        paintHaloText(painter, place, text, font, look.colour(Token::Text), look.colour(Token::Land));
    }
}

} // namespace signalbox
