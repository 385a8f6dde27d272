#include "fleet/queryfields.h"

namespace signalbox {

namespace {

// Signal and session belong with signalling: who may not see causes may not probe them by counting either.
constexpr FieldSpec specs[] = {
    { QueryField::State, QLatin1StringView("state"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Country, QLatin1StringView("country"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Operator, QLatin1StringView("operator"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Plmn, QLatin1StringView("plmn"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Rat, QLatin1StringView("rat"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Cohort, QLatin1StringView("cohort"), FieldGroup::Core, ValueKind::Part },
    { QueryField::Vehicle, QLatin1StringView("vehicle"), FieldGroup::Core, ValueKind::Part },
    { QueryField::Plate, QLatin1StringView("plate"), FieldGroup::Core, ValueKind::Part },
    { QueryField::Label, QLatin1StringView("label"), FieldGroup::Core, ValueKind::Part },
    { QueryField::Type, QLatin1StringView("type"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Last, QLatin1StringView("last"), FieldGroup::Core, ValueKind::Duration },
    { QueryField::Switch, QLatin1StringView("switch"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Operation, QLatin1StringView("operation"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Battery, QLatin1StringView("battery"), FieldGroup::Core, ValueKind::Number },
    { QueryField::Speed, QLatin1StringView("speed"), FieldGroup::Position, ValueKind::Number },
    { QueryField::Rsrp, QLatin1StringView("rsrp"), FieldGroup::Causes, ValueKind::Number },
    { QueryField::Sinr, QLatin1StringView("sinr"), FieldGroup::Causes, ValueKind::Number },
    { QueryField::Session, QLatin1StringView("session"), FieldGroup::Causes, ValueKind::Choice },
    { QueryField::Cause, QLatin1StringView("cause"), FieldGroup::Causes, ValueKind::Choice },
    { QueryField::Transport, QLatin1StringView("transport"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Ipa, QLatin1StringView("ipa"), FieldGroup::Core, ValueKind::Choice },
    { QueryField::Vin, QLatin1StringView("vin"), FieldGroup::Identity, ValueKind::Part },
    { QueryField::Imsi, QLatin1StringView("imsi"), FieldGroup::Identity, ValueKind::Digits },
    { QueryField::Iccid, QLatin1StringView("iccid"), FieldGroup::Identity, ValueKind::Digits },
    { QueryField::Eid, QLatin1StringView("eid"), FieldGroup::Identity, ValueKind::Digits },
    { QueryField::Imei, QLatin1StringView("imei"), FieldGroup::Identity, ValueKind::Digits },
    { QueryField::Ip, QLatin1StringView("ip"), FieldGroup::Identity, ValueKind::Part },
    { QueryField::Cell, QLatin1StringView("cell"), FieldGroup::Position, ValueKind::Cell },
};
constexpr FieldSpec textSpec { QueryField::Text, QLatin1StringView(""), FieldGroup::Core, ValueKind::Part };

constexpr QLatin1StringView laterFields[] = {
    QLatin1StringView("verdict"), QLatin1StringView("incident"), QLatin1StringView("cost"), QLatin1StringView("tariff"),
    QLatin1StringView("campaign"), QLatin1StringView("rule"), QLatin1StringView("stage"), QLatin1StringView("coverage"),
    QLatin1StringView("risk"), QLatin1StringView("roaming-days"), QLatin1StringView("month"),
};

} // namespace

std::span<const FieldSpec> fieldSpecs() { return specs; }

const FieldSpec &fieldSpec(QueryField field)
{
    for (const FieldSpec &spec : specs)
        if (spec.field == field) return spec;
    return textSpec;
}

QLatin1StringView code(QueryField field) { return fieldSpec(field).code; }
FieldGroup fieldGroup(QueryField field) { return fieldSpec(field).group; }

std::optional<QueryField> queryFieldFromCode(QStringView code)
{
    for (const FieldSpec &spec : specs)
        if (code == spec.code) return spec.field;
    return std::nullopt;
}

bool isFieldOfLaterPart(QStringView name)
{
    return std::any_of(std::begin(laterFields), std::end(laterFields), [&](QLatin1StringView later) { return name == later; });
}

} // namespace signalbox
