#include "feed/foreignobject.h"

#include "feed/factlimits.h"

#include <cmath>

namespace signalbox {

namespace {

using simdjson::dom::element;

/// The one member of this name; `twice` when there are more.
std::optional<element> member(element of, std::string_view name, bool &twice)
{
    std::optional<element> found;
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (!of.get(object)) {
        for (const auto field : object) {
            if (field.key != name) continue;
            twice = twice || found;
            found = field.value;
        }
    } else if (name == "0" && !of.get(array)) {
        for (const element first : array) return first;
    }
    return found;
}

} // namespace

void ForeignObject::complain(const char *reason, const char *path) const
{
    if (!m_complaint) m_complaint = Complaint { reason, path };
}

std::optional<element> ForeignObject::find(const char *path) const
{
    element at = m_object;
    bool twice = false;
    for (std::string_view rest(path); !rest.empty();) {
        const std::size_t dot = std::min(rest.find('.'), rest.size());
        const auto next = member(at, rest.substr(0, dot), twice);
        if (twice) complain("feed.value", path);
        if (!next || twice) return std::nullopt;
        at = *next;
        rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
    return at.is_null() ? std::nullopt : std::optional(at);
}

bool ForeignObject::need(std::initializer_list<const char *> paths) const
{
    for (const char *path : paths) {
        if (has(path)) continue;
        complain("feed.missing", path);
        return false;
    }
    return true;
}

std::optional<std::string_view> ForeignObject::text(const char *path) const
{
    const auto found = find(path);
    std::string_view value;
    if (!found) return std::nullopt;
    if (found->get(value)) {
        complain("feed.type", path);
        return std::nullopt;
    }
    return value;
}

std::optional<double> ForeignObject::number(const char *path, double least, double most) const
{
    const auto found = find(path);
    double value = 0;
    if (!found) return std::nullopt;
    if (found->get(value)) {
        complain("feed.type", path);
        return std::nullopt;
    }
    if (!(value >= least && value <= most)) {
        complain("feed.range", path);
        return std::nullopt;
    }
    return value;
}

std::optional<std::uint64_t> ForeignObject::natural(const char *path) const
{
    const auto found = find(path);
    std::uint64_t value = 0;
    if (!found) return std::nullopt;
    if (found->get(value)) {
        complain("feed.type", path);
        return std::nullopt;
    }
    if (value > factlimits::counter) {
        complain("feed.range", path);
        return std::nullopt;
    }
    return value;
}

std::optional<bool> ForeignObject::truth(const char *path) const
{
    const auto found = find(path);
    bool value = false;
    if (!found) return std::nullopt;
    if (found->get(value)) {
        complain("feed.type", path);
        return std::nullopt;
    }
    return value;
}

std::string ForeignObject::word(const char *path, std::size_t most) const
{
    const auto found = find(path);
    if (!found) return {};
    std::uint64_t number = 0;
    if (!found->get(number)) return std::to_string(number);
    const auto said = text(path);
    if (!said) return {};
    if (said->size() > most || said->find('\0') != said->npos) {
        complain("feed.value", path);
        return {};
    }
    return std::string(*said);
}

std::optional<Instant> ForeignObject::time(const char *path, TimeZoneRule rule, Instant now) const
{
    const auto said = text(path);
    if (!said) return std::nullopt;
    const auto parsed = parseMessageTime(*said, rule);
    const char *wrong = parsed ? messageTimeComplaint(*parsed, now) : "feed.value";
    if (wrong == nullptr) return parsed;
    complain(wrong, path);
    return std::nullopt;
}

} // namespace signalbox
