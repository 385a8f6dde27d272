#include "feed/jsonmembers.h"

// Without its exceptions a forgotten error code does not compile.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace signalbox {

namespace {

enum class Form { Text, Number, Natural, Truth, Time };

struct Known
{
    std::string_view name;
    Form form;
};

// In the order of Member.
constexpr Known known[] = {
    { "t", Form::Time }, { "seq", Form::Natural }, { "vehicle", Form::Text }, { "kind", Form::Text },
    { "lat", Form::Number }, { "lon", Form::Number }, { "speed_mps", Form::Number }, { "heading_deg", Form::Number },
    { "ignition", Form::Truth }, { "odometer_m", Form::Number }, { "driving_s", Form::Natural },
    { "plmn", Form::Text }, { "rat", Form::Text }, { "cell", Form::Natural },
    { "rsrp_dbm", Form::Number }, { "rsrq_db", Form::Number }, { "sinr_db", Form::Number },
    { "event", Form::Text }, { "session_id", Form::Text }, { "iccid", Form::Text }, { "imsi", Form::Text },
    { "imei", Form::Text }, { "apn", Form::Text }, { "ip", Form::Text }, { "rx_bytes", Form::Natural },
    { "tx_bytes", Form::Natural }, { "cause", Form::Text },
    { "procedure", Form::Text }, { "battery_v", Form::Number }, { "temp_c", Form::Number },
    { "firmware", Form::Text }, { "reboot_reason", Form::Text },
};
static_assert(std::size(known) == static_cast<std::size_t>(Member::Count));

// A name is looked for ten times in every message: one place each, found by length and three letters.
constexpr std::size_t placeOf(std::string_view name)
{
    const auto letter = [&](std::size_t at) { return std::size_t(static_cast<unsigned char>(name[at])); };
    return (name.size() * 7 + letter(0) * 2 + letter(name.size() - 1) * 36 + letter(name.size() / 2)) % 64;
}

constexpr auto makePlaces()
{
    std::array<std::uint8_t, 64> places {};
    places.fill(std::uint8_t(std::size(known)));
    for (std::size_t i = 0; i < std::size(known); ++i)
        places[placeOf(known[i].name)] = std::uint8_t(i);
    return places;
}
constexpr auto places = makePlaces();

constexpr std::size_t find(std::string_view name)
{
    if (name.empty()) return std::size(known);
    const std::size_t at = places[placeOf(name)];
    return at < std::size(known) && known[at].name == name ? at : std::size(known);
}

constexpr bool allFound()
{
    for (std::size_t i = 0; i < std::size(known); ++i)
        if (find(known[i].name) != i) return false;
    return true;
}
static_assert(allFound(), "two names in one place: other factors are needed");

} // namespace

std::string_view memberName(Member member) { return known[static_cast<std::size_t>(member)].name; }

struct JsonMembers::Parser
{
    simdjson::ondemand::parser parser;
};

const std::size_t JsonMembers::padding = simdjson::SIMDJSON_PADDING;

JsonMembers::JsonMembers() : m_parser(std::make_unique<Parser>()) { }
JsonMembers::~JsonMembers() = default;

bool JsonMembers::read(std::string_view text, std::ptrdiff_t capacity, Complaint &complaint)
{
    using namespace simdjson;
    m_present.reset();
    m_texts.fill({});
    const auto refuse = [&complaint](const char *reason, std::string_view member = {}) {
        complaint = { reason, member };
        return false;
    };

    ondemand::document document;
    ondemand::object object;
    const padded_string_view padded(text.data(), text.size(), static_cast<std::size_t>(capacity));
    if (m_parser->parser.iterate(padded).get(document) || document.get_object().get(object)) return refuse("feed.json");

    for (auto item : object) {
        ondemand::field field;
        std::string_view name;
        if (std::move(item).get(field) || field.unescaped_key().get(name)) return refuse("feed.json");
        const std::size_t at = find(name);
        if (at == std::size(known)) continue; // the iterator skips the value
        ondemand::value value = field.value();
        ondemand::json_type type;
        if (value.type().get(type)) return refuse("feed.json");
        if (type == ondemand::json_type::null) {
            bool null = false;
            if (value.is_null().get(null) || !null) return refuse("feed.json");
            continue;
        }
        if (m_present[at]) return refuse("feed.value", known[at].name); // said twice
        error_code wrong = SUCCESS;
        switch (known[at].form) {
        case Form::Text: wrong = value.get_string().get(m_texts[at]); break;
        case Form::Number: wrong = value.get_double().get(m_numbers[at]); break;
        case Form::Natural: wrong = value.get_uint64().get(m_naturals[at]); break;
        case Form::Truth: {
            bool truth = false;
            wrong = value.get_bool().get(truth);
            m_naturals[at] = truth;
            break;
        }
        case Form::Time:
            wrong = type == ondemand::json_type::string ? value.get_string().get(m_texts[at])
                                                        : value.get_uint64().get(m_naturals[at]);
            break;
        }
        if (wrong == INCORRECT_TYPE || wrong == NUMBER_ERROR || wrong == NUMBER_OUT_OF_RANGE)
            return refuse("feed.type", known[at].name);
        if (wrong) return refuse("feed.json", known[at].name);
        m_present[at] = true;
    }
    const char *behind = nullptr; // something after the object
    if (document.current_location().get(behind) != OUT_OF_BOUNDS) return refuse("feed.json");
    return true;
}

} // namespace signalbox
