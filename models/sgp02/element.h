#pragma once

#include "base/result.h"

#include <utility>
#include <vector>

namespace signalbox::sgp02 {

/// An XML element with all that is in it. Names are matched without regard to case and namespace, because the
/// bindings of SGP.02 differ in both from version to version.
struct Element
{
    QString space {}; ///< namespace
    QString name {}; ///< local
    QString text {}; ///< character data of its own, trimmed
    std::vector<std::pair<QString, QString>> attributes {}; ///< local names
    std::vector<Element> children {};

    bool is(QStringView localName) const { return QStringView(name).compare(localName, Qt::CaseInsensitive) == 0; }
    const Element *child(QStringView localName) const; ///< the first of that name
    QString attribute(QStringView localName) const;
    /// Appends <name>text</name> in this element's namespace, and hands it out.
    Element &add(const QString &localName, const QString &childText = {});
    bool operator==(const Element &) const = default;
};

/// What a message may be at most; an EIS of 60 profiles has some 60 KiB and a depth of 9.
struct XmlLimits
{
    qsizetype octets = 2 * 1024 * 1024;
    int depth = 32;
    int elements = 50'000;
};

/// No document types, entities or processing instructions (SOAP 1.2 part 1, 5). Errors: "soap.size" {limit},
/// "soap.depth" {limit, line}, "soap.elements" {limit, line}, "soap.document-type" {line}, "soap.xml" {line, column}.
Result<Element> readXml(QByteArrayView octets, const XmlLimits &limits = {});

/// As a document in UTF-8. Characters that XML 1.0 cannot hold are left out.
QByteArray writeXml(const Element &root, const std::vector<std::pair<QString, QString>> &prefixes);

} // namespace signalbox::sgp02
