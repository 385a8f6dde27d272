#pragma once

#include "world/eimbook.h"
#include "world/eimdispatch.h"
#include "world/euicc.h"
#include "world/pki.h"
#include "world/smdpserver.h"

#include <QTemporaryDir>

/// Matching ids on the shelf of LabCards: "GOOD-1" and "GOOD-2" can be had, "BIG" does not fit on a card, "LATER" is
/// not released, "CODE" wants a confirmation code.
QString labHost();

/// A workspace with certificates, an eIM that knows one card, and the card itself; no network.
struct LabCards
{
    const signalbox::Eid eid = *signalbox::Eid::withCheckDigits("890490320000000000000000000001");
    const signalbox::Iccid first = *signalbox::Iccid::parse(u"8988307000000000123");
    const signalbox::Iccid second = *signalbox::Iccid::parse(u"8949449999999990023");
    signalbox::ManualClock clock { signalbox::Instant(std::chrono::hours(500000)) };
    QTemporaryDir dir;
    signalbox::world::EimKillPoints killPoints;
    std::unique_ptr<signalbox::world::EimState> state;
    std::unique_ptr<signalbox::world::EimBook> book;
    std::unique_ptr<signalbox::world::EimDispatch> dispatch;
    std::unique_ptr<signalbox::world::SmdpServer> suppliers; ///< one, "dp.test.example", with the profiles of `onShelf`
    std::shared_ptr<const signalbox::world::CardMaker> maker;

    LabCards();
    void reopen(); ///< what a restart of the eIM does
    signalbox::world::Euicc card() const;
    signalbox::world::EimOrder enable(const signalbox::Iccid &iccid);
    signalbox::world::EimOrder download(const QString &matchingId);
    signalbox::world::ShelfState onShelf(const QString &matchingId);
    signalbox::world::EimOrder order(const QString &id) { return *book->order(id); }
};
