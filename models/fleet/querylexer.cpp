#include "fleet/querylexer.h"

namespace signalbox {

namespace {

using Sign = RawTerm::Sign;

class Lexer
{
public:
    explicit Lexer(const QString &text) : m_text(text) { }

    std::vector<RawTerm> all()
    {
        std::vector<RawTerm> terms;
        while (skipSpace()) {
            auto found = sign();
            terms.push_back(found ? *found : term());
        }
        for (std::size_t i = 0; i < terms.size(); ++i) joinAlternatives(terms, i);
        return terms;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }
    QChar here(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool take(QChar c)
    {
        if (here() != c || m_at >= m_text.size()) return false;
        ++m_at;
        return true;
    }

    std::optional<RawTerm> sign()
    {
        RawTerm out;
        out.position = int(m_at);
        out.negated = here() == u'-' && here(1) == u'(';
        if (out.negated || here() == u'(') {
            out.sign = Sign::Open;
            out.length = out.negated ? 2 : 1;
            ++m_depth;
        } else if (here() == u')') {
            out.sign = Sign::Close;
            out.length = 1;
            m_depth = std::max(0, m_depth - 1);
        } else {
            return {};
        }
        m_at += out.length;
        return out;
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
            for (int own = 0; m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u','; ++m_at) {
                if (m_text[m_at] == u'(') ++own;
                if (m_text[m_at] == u')' && own-- == 0 && m_depth > 0) break;
            }
            v.text = m_text.mid(start, m_at - start);
        }
        v.length = int(m_at) - v.position;
        return v;
    }

    /// `or` between two terms, and OR or | anywhere, is no text.
    void joinAlternatives(std::vector<RawTerm> &terms, std::size_t i) const
    {
        RawTerm &word = terms[i];
        if (!word.isTerm() || word.negated || word.hasField || word.values.size() != 1 || word.length != word.values[0].text.size()) return;
        const QString &text = word.values[0].text;
        const bool before = i > 0 && (terms[i - 1].isTerm() || terms[i - 1].sign == Sign::Close);
        const bool behind = i + 1 < terms.size() && (terms[i + 1].isTerm() || terms[i + 1].sign == Sign::Open);
        const bool between = before && behind && text.compare(u"or", Qt::CaseInsensitive) == 0;
        if (text != u"OR" && text != u"|" && !between) return;
        word.sign = Sign::Or;
        word.values.clear();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
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
        if (!term.isTerm()) out.push_back({ QuerySpan::Kind::Sign, term.position, term.length });
        if (term.hasField) out.push_back({ QuerySpan::Kind::Field, term.fieldPosition, term.fieldLength() });
        const auto kind = term.hasField ? QuerySpan::Kind::Value : QuerySpan::Kind::Text;
        for (const RawValue &value : term.values)
            if (value.length > 0) out.push_back({ kind, value.position, value.length });
    }
    return out;
}

} // namespace signalbox
