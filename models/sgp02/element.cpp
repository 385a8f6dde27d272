#include "sgp02/element.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace signalbox::sgp02 {

namespace {

QVariantMap at(const QXmlStreamReader &reader)
{
    return { { QStringLiteral("line"), reader.lineNumber() }, { QStringLiteral("column"), reader.columnNumber() } };
}

tl::unexpected<Error> tooMuch(const char *code, int limit, const QXmlStreamReader &reader)
{
    QVariantMap parameters = at(reader);
    parameters.insert(QStringLiteral("limit"), limit);
    return failure(code, parameters);
}

Element begun(const QXmlStreamReader &reader)
{
    Element element { reader.namespaceUri().toString(), reader.name().toString() };
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        element.attributes.emplace_back(attribute.name().toString(), attribute.value().toString());
    return element;
}

/// XML 1.0, 2.2: Char. Surrogates are taken as they come.
QString holdable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (c >= u' ' ? c < QChar(0xFFFE) : c == u'\t' || c == u'\n' || c == u'\r') out.append(c);
    return out;
}

void write(QXmlStreamWriter &writer, const Element &element)
{
    if (element.space.isEmpty()) writer.writeStartElement(element.name);
    else writer.writeStartElement(element.space, element.name);
    for (const auto &[name, value] : element.attributes) writer.writeAttribute(name, holdable(value));
    if (!element.text.isEmpty()) writer.writeCharacters(holdable(element.text));
    for (const Element &child : element.children) write(writer, child);
    writer.writeEndElement();
}

} // namespace

const Element *Element::child(QStringView localName) const
{
    const auto found = std::find_if(children.begin(), children.end(), [&](const Element &e) { return e.is(localName); });
    return found == children.end() ? nullptr : &*found;
}

QString Element::attribute(QStringView localName) const
{
    for (const auto &[key, value] : attributes)
        if (QStringView(key).compare(localName, Qt::CaseInsensitive) == 0) return value;
    return {};
}

Element &Element::add(const QString &localName, const QString &childText)
{
    return children.emplace_back(Element { space, localName, childText });
}

Result<Element> readXml(QByteArrayView octets, const XmlLimits &limits)
{
    if (octets.size() > limits.octets) return failure("soap.size", { { QStringLiteral("limit"), qint64(limits.octets) } });
    QXmlStreamReader reader(octets.toByteArray());
    std::vector<Element> open; // the element being read, below those it lies in
    int elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (int(open.size()) >= limits.depth) return tooMuch("soap.depth", limits.depth, reader);
            if (++elements > limits.elements) return tooMuch("soap.elements", limits.elements, reader);
            open.push_back(begun(reader));
            break;
        case QXmlStreamReader::EndElement: {
            Element done = std::move(open.back());
            open.pop_back();
            done.text = done.text.trimmed();
            if (!open.empty()) open.back().children.push_back(std::move(done));
            else open.push_back(std::move(done)); // the root; only what may follow one still comes
            break;
        }
        case QXmlStreamReader::Characters:
            if (!open.empty()) open.back().text += reader.text();
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction: return failure("soap.document-type", at(reader));
        default: break;
        }
    }
    if (reader.hasError() || open.size() != 1) return failure("soap.xml", at(reader), reader.errorString());
    open.front().text = open.front().text.trimmed();
    return std::move(open.front());
}

QByteArray writeXml(const Element &root, const std::vector<std::pair<QString, QString>> &prefixes)
{
    QByteArray out;
    QXmlStreamWriter writer(&out);
    writer.writeStartDocument();
    for (const auto &[prefix, space] : prefixes) writer.writeNamespace(space, prefix);
    write(writer, root);
    writer.writeEndDocument();
    return out;
}

} // namespace signalbox::sgp02
