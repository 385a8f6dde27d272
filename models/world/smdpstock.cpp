#include "world/smdpshelf.h"

#include "places/referencedata.h"
#include "places/tsv.h"

#include <QRandomGenerator>
#include <QSaveFile>

namespace signalbox::world {

namespace {

constexpr std::uint64_t firstSerial = 900'000'000'000; // of ICCIDs; those of the factory begin lower

/// Sixteen letters and digits in four groups; drawn by the system, because it is a secret.
QString newMatchingId()
{
    static constexpr char letters[] = "0123456789ABCDEFGHJKLMNPQRSTUVWX"; // 32 of them
    QString id;
    for (int i = 0; i < 16; ++i) {
        if (i && i % 4 == 0) id += u'-';
        id += QLatin1Char(letters[QRandomGenerator::system()->bounded(32)]);
    }
    return id;
}

QByteArray padded(std::uint64_t number, int digits)
{
    return QByteArray::number(qulonglong(number)).rightJustified(digits, '0', true);
}

/// One profile of `carrier`; nothing when its numbers do not fit.
bool number(Profile &profile, const CarrierProfile &carrier, std::uint64_t serial)
{
    QByteArray iccid = carrier.issuer + padded(firstSerial + serial, 12);
    iccid += luhnDigit({ iccid.constData(), std::size_t(iccid.size()) });
    const int digits = 15 - 3 - carrier.home.mncDigits();
    const QByteArray msin = '9' + padded(serial, digits - 1);
    const auto parsed = Iccid::parse(QString::fromLatin1(iccid));
    const auto imsi = Imsi::parse(QString::fromLatin1(carrier.home.toString().toLatin1() + msin));
    if (!parsed || !imsi) return false;
    profile.iccid = *parsed;
    profile.imsi = *imsi;
    profile.home = carrier.home;
    profile.name = carrier.name;
    return true;
}

bool addRow(std::vector<ShelfEntry> &entries, const std::vector<QByteArrayView> &fields, const Carriers &carriers)
{
    const auto carrier = carriers.profile(fields[3].toByteArray());
    const QList<QByteArray> notes = fields[6].toByteArray().split(',');
    if (!carrier) return false;
    for (int i = 0; i < fields[4].toByteArray().toInt(); ++i) {
        ShelfEntry entry;
        entry.supplier = QString::fromUtf8(fields[0]);
        entry.host = QString::fromUtf8(fields[1]);
        entry.oid = QByteArray("\x88\x37\x0A") + char(fields[2].toByteArray().toInt()); // 2.999.10.n
        entry.matchingId = newMatchingId();
        entry.package.octets = fields[5].toByteArray().toUInt() * 1024;
        entry.package.fallbackAllowed = !notes.contains("no-fallback");
        entry.confirmation = notes.contains("confirmation");
        entry.state = notes.contains("unreleased") ? ShelfState::Unreleased : ShelfState::Released;
        if (!number(entry.package.profile, carriers.profiles()[*carrier], entries.size())) return false;
        entries.push_back(std::move(entry));
    }
    return true;
}

Result<bool> writeList(const std::vector<ShelfEntry> &entries, const QString &file)
{
    QByteArray text = "#supplier\tcarrier\tplmn\ticcid\toctets\tactivation code\n";
    for (const ShelfEntry &entry : entries) {
        const Profile &profile = entry.package.profile;
        text += QStringList { entry.supplier, profile.name, profile.home->toString(), profile.iccid.toString(),
                              QString::number(entry.package.octets), entry.activationCode() }.join(u'\t').toUtf8() + '\n';
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || out.write(text) != text.size() || !out.commit())
        return failure("lab.pki.write", { { QStringLiteral("file"), file } }, out.errorString());
    return true;
}

} // namespace

Result<bool> stockShelf(SmdpShelf &shelf, const Carriers &carriers, const QString &listFile)
{
    const auto empty = shelf.isEmpty();
    if (!empty || !*empty) return empty;
    const auto tsv = referenceData(QStringLiteral("world/shelves.tsv"));
    if (!tsv) return tl::unexpected(tsv.error());
    std::vector<ShelfEntry> entries;
    QString bad;
    const auto read = readTsv(*tsv, 7, [&](const std::vector<QByteArrayView> &fields) {
        if (!addRow(entries, fields, carriers)) bad = QString::fromUtf8(fields[3]);
    });
    if (!read) return tl::unexpected(read.error());
    if (!bad.isEmpty()) return failure("shelves.row", { { QStringLiteral("value"), bad } });
    // The list first: a crash in between leaves one that is written anew with other codes.
    if (auto written = writeList(entries, listFile); !written) return written;
    return shelf.add(entries);
}

} // namespace signalbox::world
