#include "words/cardreading.h"

#include "words/numbers.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace signalbox::words {

using App = QCoreApplication;

namespace {

constexpr int shortDigits = 16; // of a hash: enough to tell two apart by eye

CardLine plain(const QString &name, const QString &value)
{
    return { name, value, value };
}

/// What identifies a certificate wherever it turns up: SHA-256 over its DER.
CardLine certificateLine(const QString &name, const QByteArray &der, const QLocale &locale)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    const QString size = octets(quint64(der.size()), locale);
    const QString text = QStringLiteral("%1 · SHA-256 %2");
    return { name, text.arg(size, hash.left(shortDigits) + QChar(0x2026)), text.arg(size, hash), true };
}

} // namespace

std::vector<CardLine> euiccLines(const KeptCardReading &said, const Reader &reader)
{
    std::vector<CardLine> lines;
    if (!said.euicc) return lines;
    const EuiccFacts &facts = *said.euicc;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty()) lines.push_back(plain(name, value));
    };
    add(App::translate("words", "Made for"), facts.specification.isEmpty() ? QString() : QStringLiteral("SGP.22 ") + facts.specification);
    add(App::translate("words", "Firmware"), facts.firmware);
    if (facts.freeMemory) add(App::translate("words", "Free for profiles"), octets(quint64(std::max<std::int64_t>(0, *facts.freeMemory)), reader.locale));
    add(App::translate("words", "Default SM-DP+"), facts.defaultSmdp);
    add(App::translate("words", "Capabilities"), facts.capabilities.join(QStringLiteral(", ")));
    add(App::translate("words", "Accreditation"), facts.accreditation);
    for (const QString &root : facts.trustedRoots) {
        const QString name = App::translate("words", "Trusted root");
        lines.push_back({ name, root.size() > shortDigits ? root.left(shortDigits) + QChar(0x2026) : root, root, true });
    }
    if (!facts.certificate.isEmpty()) lines.push_back(certificateLine(App::translate("words", "Certificate"), facts.certificate, reader.locale));
    if (!facts.issuer.isEmpty()) lines.push_back(certificateLine(App::translate("words", "Its maker’s certificate"), facts.issuer, reader.locale));
    return lines;
}

std::vector<CardLine> eimLines(const KeptCardReading &said, const Reader &reader)
{
    std::vector<CardLine> lines;
    if (!said.eims) return lines;
    if (said.eims->empty()) return { plain(App::translate("words", "eIM"), App::translate("words", "none: the card obeys nobody")) };
    for (const EimEntry &eim : *said.eims) {
        QStringList parts { eim.id };
        if (!eim.fqdn.isEmpty() && eim.fqdn != eim.id) parts += eim.fqdn;
        if (eim.counter) parts += App::translate("words", "counter %1").arg(count(*eim.counter, reader.locale));
        if (eim.associationToken) parts += App::translate("words", "association token %1").arg(count(*eim.associationToken, reader.locale));
        const QString text = parts.join(QStringLiteral(" · "));
        lines.push_back({ App::translate("words", "eIM"), text, text, false });
    }
    return lines;
}

} // namespace signalbox::words
