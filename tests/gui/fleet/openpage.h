#pragma once

#include "pageworld.h"

#include "fleet/fleetpage.h"

namespace pageworld {

/// The fleet page over the world of pageworld.h, in a real window; what it asks for and says is kept.
struct OpenPage
{
    explicit OpenPage(const QString &settings)
    {
        look->setChoice(ThemeChoice::Light);
        look->setReducedMotion(true);
        page = std::make_unique<FleetPage>(FleetPageParts { world.sources(), *look, world.history, world.desk, language, std::make_shared<BasemapAtlas>(), settings,
            [this](const std::vector<VehicleId> &ids) { switched = ids; }, [this](const QString &title, const QString &text) { said << title << text; } });
        page->resize(1840, 1050);
        page->show();
    }

    World world;
    std::unique_ptr<LookSource> look = std::move(*LookSource::create(*qApp));
    QueryLanguage language { AccessTable::standard(), QueryFields::standard({ world.books, &world.books->networks }, { world.books, &world.books->countries }) };
    std::vector<VehicleId> switched;
    QStringList said;
    std::unique_ptr<FleetPage> page;
};

} // namespace pageworld
