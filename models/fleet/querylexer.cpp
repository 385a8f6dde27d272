#include "fleet/querylexer.h"

namespace signalbox {

namespace {

class Lexer
{
public:
    explicit Lexer(const QString &text) : m_text(text) { }

    std::vector<RawTerm> all()
    {
        std::vector<RawTerm> terms;
        while (skipSpace())
            terms.push_back(term());
        return terms;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }
    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar c)
    {
        if (here() != c || m_at >= m_text.size()) return false;
        ++m_at;
        return true;
    }

    RawTerm term()
    {
        RawTerm out;
        out.position = int(m_at);
        out.negated = take(u'-');
        field(out);
        do
            out.values.push_back(value(out));
        while (take(u','));
        out.length = int(m_at) - out.position;
        return out;
    }

    /// Letters directly before a colon or a comparison are a field; anything else is a value.
    void field(RawTerm &out)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || (end > m_at && m_text[end] == u'-')))
            ++end;
        if (end == m_at || end == m_text.size() || !QStringView(u":<>=").contains(m_text[end])) return;
        out.hasField = true;
        out.field = m_text.mid(m_at, end - m_at).toLower();
        out.fieldPosition = int(m_at);
        m_at = end;
        take(u':');
        if (take(u'<')) out.relation = take(u'=') ? QueryRelation::LessOrEqual : QueryRelation::Less;
        else if (take(u'>')) out.relation = take(u'=') ? QueryRelation::GreaterOrEqual : QueryRelation::Greater;
        else take(u'=');
    }

    RawValue value(RawTerm &out)
    {
        RawValue v;
        v.position = int(m_at);
        if (take(u'"')) {
            const qsizetype end = m_text.indexOf(u'"', m_at);
            if (end < 0) out.openQuote = v.position;
            v.text = m_text.mid(m_at, end < 0 ? -1 : end - m_at);
            m_at = end < 0 ? m_text.size() : end + 1;
        } else {
            const qsizetype start = m_at;
            while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u',')
                ++m_at;
            v.text = m_text.mid(start, m_at - start);
        }
        v.length = int(m_at) - v.position;
        return v;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<RawTerm> lexQuery(const QString &text)
{
    return Lexer(text).all();
}

std::vector<QuerySpan> QueryLanguage::spans(const QString &text)
{
    std::vector<QuerySpan> out;
    for (const RawTerm &term : lexQuery(text)) {
        if (term.hasField) out.push_back({ QuerySpan::Kind::Field, term.fieldPosition, term.fieldLength() });
        const auto kind = term.hasField ? QuerySpan::Kind::Value : QuerySpan::Kind::Text;
        for (const RawValue &value : term.values)
            if (value.length > 0) out.push_back({ kind, value.position, value.length });
    }
    return out;
}

} // namespace signalbox
