#include "words/errors.h"

#include "words/errorsentences.h"
#include "words/states.h"
#include "words/template.h"
#include "words/times.h"

#include <QCoreApplication>
#include <array>

namespace signalbox::words {

namespace {

std::array<std::span<const ErrorSentence>, 14> chapters()
{
    return { connectionSentences(), feedSentences(), storeSentences(), inputSentences(), cardSentences(), activationSentences(),
             importSentences(), geofenceSentences(), planSentences(), basemapSentences(), proofSentences(), m2mSentences(), campaignSentences(), incidentSentences() };
}

const ErrorSentence *find(const QString &code)
{
    for (const auto &chapter : chapters())
        for (const ErrorSentence &sentence : chapter)
            if (code == QLatin1StringView(sentence.code)) return &sentence;
    return nullptr;
}

/// The parts of a proof.
QString partName(const QString &part)
{
    if (part == u"result") return QCoreApplication::translate("words", "the card's answer");
    if (part == u"request") return QCoreApplication::translate("words", "the request that was sent to the card");
    if (part == u"eUICC") return QCoreApplication::translate("words", "the card's certificate");
    if (part == u"EUM") return QCoreApplication::translate("words", "the certificate of the card's maker");
    return part;
}

/// Parameters as a reader wants them: positions from 1, roles and fields by name.
QVariantMap forReaders(QVariantMap parameters)
{
    if (parameters.contains(QStringLiteral("position"))) parameters.insert(QStringLiteral("at"), parameters.value(QStringLiteral("position")).toInt() + 1);
    if (const auto role = roleFromCode(parameters.value(QStringLiteral("role")).toString())) parameters.insert(QStringLiteral("role"), roleName(*role));
    if (const auto ahead = parameters.constFind(QStringLiteral("aheadMs")); ahead != parameters.cend())
        parameters.insert(QStringLiteral("ahead"), age(std::chrono::milliseconds(std::abs(ahead->toLongLong()))));
    if (parameters.contains(QStringLiteral("what"))) parameters.insert(QStringLiteral("what"), partName(parameters.value(QStringLiteral("what")).toString()));
    const QString field = parameters.value(QStringLiteral("field")).toString();
    for (const auto name : { "eid", "iccid", "imsi", "imei" })
        if (field == QLatin1StringView(name)) parameters.insert(QStringLiteral("field"), field.toUpper());
    return parameters;
}

QString said(const char *source, const QVariantMap &parameters, const QLocale &locale)
{
    return source ? filled(QCoreApplication::translate("words", source), parameters, locale) : QString();
}

} // namespace

ErrorText error(const Error &error, const QLocale &locale)
{
    const QVariantMap parameters = forReaders(error.parameters);
    ErrorText text;
    text.detail = error.technical.isEmpty() ? error.code : error.code + QStringLiteral(": ") + error.technical;
    const ErrorSentence *sentence = find(error.code);
    text.what = sentence ? said(sentence->what, parameters, locale)
                         : QCoreApplication::translate("words", "Something failed that has no description here: %1.").arg(error.code);
    if (parameters.contains(QStringLiteral("feature"))) // of a file with many
        text.what = QCoreApplication::translate("words", "Feature %1: %2").arg(parameters.value(QStringLiteral("feature")).toString(), text.what);
    text.todo = sentence ? said(sentence->todo, parameters, locale) : QCoreApplication::translate("words", "Report the line below.");
    return text;
}

QStringList errorCodes()
{
    QStringList codes;
    for (const auto &chapter : chapters())
        for (const ErrorSentence &sentence : chapter)
            codes.append(QLatin1StringView(sentence.code));
    return codes;
}

} // namespace signalbox::words
