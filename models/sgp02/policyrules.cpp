#include "sgp02/policyrules.h"

#include "sgp02/fields.h"

namespace signalbox::sgp02 {

namespace {

constexpr QLatin1StringView actionName("Action");
constexpr QLatin1StringView qualificationName("Qualification");
constexpr QLatin1StringView actions[] = { QLatin1StringView("ENABLE"), QLatin1StringView("DISABLE"), QLatin1StringView("DELETE") };
constexpr QLatin1StringView qualifications[] = { QLatin1StringView("Not-Allowed"), QLatin1StringView("Auto-Delete") };

template<typename Enum, std::size_t N>
Enum oneOf(Fields &fields, QLatin1StringView name, const QLatin1StringView (&words)[N])
{
    const QString said = fields.text(name);
    for (std::size_t i = 0; i < N; ++i)
        if (said.compare(words[i], Qt::CaseInsensitive) == 0) return Enum(i);
    fields.wrong(name, said);
    return Enum(0);
}

} // namespace

bool forbids(const PolicyRules &rules, PolicyRule::Action action)
{
    return std::any_of(rules.begin(), rules.end(), [&](const PolicyRule &rule) { return rule.action == action && rule.qualification == PolicyRule::Qualification::NotAllowed; });
}

bool deletesAfterDisable(const PolicyRules &rules)
{
    return std::any_of(rules.begin(), rules.end(), [](const PolicyRule &rule) {
        return rule.action == PolicyRule::Action::Disable && rule.qualification == PolicyRule::Qualification::AutoDelete;
    });
}

Element encode(const PolicyRules &rules, const QString &space)
{
    Element pol2 { space, QStringLiteral("pol2") };
    for (const PolicyRule &rule : rules) {
        Element &element = pol2.add(QStringLiteral("Rule"));
        element.add(QStringLiteral("Subject"), QStringLiteral("PROFILE"));
        element.add(actionName, actions[int(rule.action)]);
        element.add(qualificationName, qualifications[int(rule.qualification)]);
    }
    return pol2;
}

Result<PolicyRules> readPolicyRules(const Element &pol2)
{
    Fields outer(pol2);
    PolicyRules rules;
    for (const Element *element : outer.all(QLatin1StringView("Rule"))) {
        Fields fields(*element);
        PolicyRule rule;
        rule.action = oneOf<PolicyRule::Action>(fields, actionName, actions);
        rule.qualification = oneOf<PolicyRule::Qualification>(fields, qualificationName, qualifications);
        rules.push_back(outer.part(fields.finish(rule)));
    }
    return outer.finish(rules);
}

} // namespace signalbox::sgp02
