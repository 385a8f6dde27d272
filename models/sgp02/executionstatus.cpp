#include "sgp02/executionstatus.h"

#include "sgp02/fields.h"

namespace signalbox::sgp02 {

namespace {

constexpr QLatin1StringView statusName("Status");
constexpr QLatin1StringView words[] = { QLatin1StringView("EXECUTED_SUCCESS"), QLatin1StringView("EXECUTED_WITHWARNING"),
                                        QLatin1StringView("FAILED"), QLatin1StringView("EXPIRED") };

void addIf(Element &element, const QString &name, const QString &text)
{
    if (!text.isEmpty()) element.add(name, text);
}

} // namespace

QString ExecutionStatus::code() const
{
    if (subject.isEmpty() && reason.isEmpty()) return words[int(kind)];
    return subject + u'/' + reason + (message.isEmpty() ? QString() : u' ' + message);
}

Element encode(const ExecutionStatus &status, const QString &space)
{
    Element element { space, QStringLiteral("FunctionExecutionStatus") };
    element.add(statusName, words[int(status.kind)]);
    if (status.subject.isEmpty() && status.reason.isEmpty() && status.subjectIdentifier.isEmpty() && status.message.isEmpty()) return element;
    Element &data = element.add(QStringLiteral("StatusCodeData"));
    data.add(QStringLiteral("Subject"), status.subject);
    data.add(QStringLiteral("Reason"), status.reason);
    addIf(data, QStringLiteral("SubjectIdentifier"), status.subjectIdentifier);
    addIf(data, QStringLiteral("Message"), status.message);
    return element;
}

Result<ExecutionStatus> readExecutionStatus(const Element &element)
{
    Fields fields(element);
    ExecutionStatus status;
    const QString said = fields.text(statusName);
    const auto found = std::find_if(std::begin(words), std::end(words), [&](QLatin1StringView w) { return said.compare(w, Qt::CaseInsensitive) == 0; });
    if (found == std::end(words)) fields.wrong(statusName, said);
    else status.kind = ExecutionStatus::Kind(found - std::begin(words));
    if (const Element *data = fields.insideIf(QLatin1StringView("StatusCodeData"))) {
        const Fields inner(*data);
        status.subject = inner.textIf(QLatin1StringView("Subject"), 32);
        status.reason = inner.textIf(QLatin1StringView("Reason"), 32);
        status.subjectIdentifier = inner.textIf(QLatin1StringView("SubjectIdentifier"), 128);
        status.message = inner.textIf(QLatin1StringView("Message"), 200);
    }
    return fields.finish(status);
}

} // namespace signalbox::sgp02
