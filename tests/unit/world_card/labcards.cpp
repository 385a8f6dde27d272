#include "labcards.h"

using namespace signalbox;
using namespace signalbox::world;

LabCards::LabCards()
{
    if (!LabPki::ensure(dir.path())) return;
    maker = *CardMaker::fromWorkspace(dir.path());
    EimCard known;
    known.eid = eid;
    known.profiles = { { first, true, false }, { second, false, false } };
    const auto store = EimStore::open(dir.path() + QStringLiteral("/world.sqlite"));
    if (store && (*store)->seed({ known })) reopen();
}

void LabCards::reopen()
{
    dispatch.reset();
    book.reset();
    state.reset();
    state = std::move(*EimState::load(std::move(*EimStore::open(dir.path() + QStringLiteral("/world.sqlite")))));
    book = std::make_unique<EimBook>(*state, clock, killPoints);
    dispatch = std::make_unique<EimDispatch>(*state, clock, *EimKeys::fromWorkspace(dir.path()), killPoints);
}

Euicc LabCards::card() const
{
    std::vector<CardProfile> profiles(2);
    profiles[0].profile.iccid = first;
    profiles[0].profile.state = ProfileState::Enabled;
    profiles[1].profile.iccid = second;
    return Euicc(eid, profiles, maker);
}

EimOrder LabCards::enable(const Iccid &iccid)
{
    return *book->accept(EimAction::Enable, { {}, iccid }, QStringLiteral("test"));
}
