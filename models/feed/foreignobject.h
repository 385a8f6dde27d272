#pragma once

#include "feed/factbuilder.h"
#include "feed/messagetime.h"

// Without its exceptions a forgotten error code does not compile.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace signalbox {

/// Members of one object of a foreign message by dotted path: "position.attributes.ignition", "detail.mnc.0.mnc".
/// Absent and null are the same. What is of the wrong type or said twice is absent and leaves a complaint; the
/// first one stays. Paths are literals, so that a complaint can point to them. For decoders' sources only.
class ForeignObject
{
public:
    explicit ForeignObject(simdjson::dom::element object) : m_object(object) { }

    bool has(const char *path) const { return find(path).has_value(); }
    std::optional<std::string_view> text(const char *path) const;
    std::optional<double> number(const char *path, double least, double most) const;
    std::optional<std::uint64_t> natural(const char *path) const;
    std::optional<bool> truth(const char *path) const;
    /// A text, or a whole number as people write it.
    std::string word(const char *path, std::size_t most) const;
    std::optional<Instant> time(const char *path, TimeZoneRule rule, Instant now) const;
    template<typename Id>
    std::optional<Id> identifier(const char *path) const
    {
        const std::string said = word(path, 32);
        if (said.empty()) return std::nullopt;
        const auto parsed = Id::parse(QString::fromUtf8(said.data(), qsizetype(said.size())));
        if (!parsed) complain("feed.value", path);
        return parsed ? std::optional(*parsed) : std::nullopt;
    }

    /// Complains about the first path that is absent, and says whether all are there.
    bool need(std::initializer_list<const char *> paths) const;
    void complain(const char *reason, const char *path) const;
    bool sound() const { return !m_complaint; }
    const Complaint &complaint() const { return *m_complaint; }

private:
    std::optional<simdjson::dom::element> find(const char *path) const;

    simdjson::dom::element m_object;
    mutable std::optional<Complaint> m_complaint;
};

} // namespace signalbox
