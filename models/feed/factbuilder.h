#pragma once

#include "domain/facts.h"
#include "feed/jsonmembers.h"

namespace signalbox {

/// Makes a Fact of the members of one message, or says what is wrong with them.
class FactBuilder
{
public:
    FactBuilder(const JsonMembers &members, Instant now) : m_members(members), m_now(now) { }
    /// `vehicle` and `kind` come from the topic; empty: from members of these names.
    std::optional<Fact> build(std::string_view vehicle, std::string_view kind, Complaint &complaint);

private:
    bool refuse(const char *reason, Member member);
    bool need(std::initializer_list<Member> members);
    bool real(Member member, double least, double most, float &to);
    bool words(Member member, std::size_t most, std::string &to);
    bool network(Plmn &plmn);
    bool radioTechnology(Rat &rat);
    bool cause(std::optional<Cause> &to);
    template<typename Id>
    bool identifier(Member member, std::optional<Id> &to);
    bool time(Instant &to);

    bool read(PositionFact &position);
    bool read(RadioFact &radio);
    bool read(SessionFact &session);
    bool read(SignallingFact &signalling);
    bool read(DeviceFact &device);
    template<typename Body>
    bool readBody(FactBody &to);

    const JsonMembers &m_members;
    Instant m_now;
    Complaint m_complaint;
};

} // namespace signalbox
