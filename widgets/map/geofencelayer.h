#pragma once

#include "look/look.h"
#include "map/underlay.h"
#include "places/geofencebook.h"

namespace signalbox {

/// The geofences of the workspace with their names. GUI thread.
class GeofenceLayer final : public Underlay
{
public:
    explicit GeofenceLayer(std::shared_ptr<const GeofenceBook> book) : m_book(std::move(book)) { }

    void setLook(const Look &look);
    void setOn(bool on);
    bool isOn() const { return m_on; }
    /// Left out while it is being changed; null = none.
    void leaveOut(const QUuid &id);
    void renew() { ++m_version; } ///< the book has changed

    bool isShown() const override { return m_on && m_look && !m_book->all()->empty(); }
    std::uint64_t version() const override { return m_version; }
    void paint(QPainter &painter, const Camera &camera) override;

private:
    std::shared_ptr<const GeofenceBook> m_book;
    std::optional<Look> m_look;
    QUuid m_leftOut;
    std::uint64_t m_version = 1;
    bool m_on = true;
};

} // namespace signalbox
