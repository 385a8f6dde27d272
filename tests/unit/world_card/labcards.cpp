#include "labcards.h"

using namespace signalbox;
using namespace signalbox::world;

namespace {

ShelfEntry shelved(const char *matchingId, int number)
{
    ShelfEntry entry;
    entry.supplier = QStringLiteral("Test");
    entry.host = labHost();
    entry.oid = QByteArray("\x88\x37\x0A\x0B");
    entry.matchingId = QString::fromLatin1(matchingId);
    Profile &profile = entry.package.profile;
    profile.iccid = *Iccid::parse(QStringLiteral("893301900000000000%1").arg(number));
    profile.imsi = *Imsi::parse(QStringLiteral("20801900000000%1").arg(number));
    profile.home = *Plmn::parse(u"20801");
    profile.name = QStringLiteral("Orange F");
    entry.package.octets = 56 * 1024;
    return entry;
}

std::vector<ShelfEntry> shelf()
{
    std::vector<ShelfEntry> entries { shelved("GOOD-1", 1), shelved("GOOD-2", 2), shelved("BIG", 3), shelved("LATER", 4), shelved("CODE", 5) };
    entries[2].package.octets = 4096 * 1024;
    entries[3].state = ShelfState::Unreleased;
    entries[4].confirmation = true;
    return entries;
}

} // namespace

QString labHost()
{
    return QStringLiteral("dp.test.example");
}

LabCards::LabCards()
{
    if (!LabPki::ensure(dir.path())) return;
    maker = *CardMaker::fromWorkspace(dir.path());
    EimCard known;
    known.eid = eid;
    known.profiles = { { first, true, false }, { second, false, false } };
    const auto store = EimStore::open(dir.path() + QStringLiteral("/world.sqlite"));
    auto stock = SmdpShelf::open(dir.path() + QStringLiteral("/world.sqlite"));
    if (store && (*store)->seed({ known }) && stock && (*stock)->add(shelf())) reopen();
}

void LabCards::reopen()
{
    suppliers.reset();
    dispatch.reset();
    book.reset();
    state.reset();
    state = std::move(*EimState::load(std::move(*EimStore::open(dir.path() + QStringLiteral("/world.sqlite")))));
    book = std::make_unique<EimBook>(*state, clock, killPoints);
    const EimKeys keys = *EimKeys::fromWorkspace(dir.path());
    dispatch = std::make_unique<EimDispatch>(*state, clock, keys, killPoints);
    suppliers = std::make_unique<SmdpServer>(std::move(*SmdpShelf::open(dir.path() + QStringLiteral("/world.sqlite"))), keys.issuers);
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

EimOrder LabCards::download(const QString &matchingId)
{
    return *book->accept(EimAction::Download, { eid, {}, QStringLiteral("1$%1$%2").arg(labHost(), matchingId) }, QStringLiteral("test"));
}

ShelfState LabCards::onShelf(const QString &matchingId)
{
    return (**suppliers->shelf().find(labHost(), matchingId)).state;
}
