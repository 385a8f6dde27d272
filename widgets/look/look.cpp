#include "look/look.h"

#include <QRegularExpression>

namespace signalbox {

namespace {
struct Type
{
    int size;
    int line;
    bool bold;
};

constexpr Type typeOf(TextRole role)
{
    switch (role) {
    case TextRole::Figure: return { 24, 32, true };
    case TextRole::Page: return { 17, 24, true };
    case TextRole::Review: return { 17, 26, false };
    case TextRole::Lead: return { 15, 23, false };
    case TextRole::Section: return { 14, 20, true };
    case TextRole::BodyBold: return { 13, 18, true };
    case TextRole::Table: return { 12, 16, false };
    case TextRole::TableBold: return { 12, 16, true };
    case TextRole::Caption: return { 11, 16, false };
    case TextRole::Mono: return { 12, 16, false };
    case TextRole::Body: break;
    }
    return { 13, 18, false };
}
} // namespace

Look::Look(std::shared_ptr<const Tokens> tokens, Typeface typeface, LookSettings settings)
    : m_tokens(std::move(tokens)), m_typeface(std::move(typeface)), m_settings(settings)
{
    m_settings.scale = std::clamp(m_settings.scale, 1.0, 2.0);
}

QColor Look::categorical(int index) const
{
    const auto &series = m_tokens->categorical(m_settings.theme);
    return series[static_cast<std::size_t>(index) % series.size()];
}

QFont Look::font(TextRole role) const
{
    const Type type = typeOf(role);
    QFont font(role == TextRole::Mono ? m_typeface.mono : m_typeface.body);
    font.setPixelSize(px(type.size));
    font.setBold(type.bold);
    if (role == TextRole::Mono)
        font.setStyleHint(QFont::Monospace);
    return font;
}

int Look::lineHeight(TextRole role) const
{
    return px(typeOf(role).line);
}

int Look::fit(int designPixels, TextRole role) const
{
    return std::max(designPixels, lineHeight(role) + 8);
}

int Look::rowHeight() const
{
    const int token = m_settings.density == Density::Compact ? 22 : m_settings.density == Density::Roomy ? 32 : 24;
    return m_settings.scale > 1.0 ? fit(token, TextRole::Table) : token;
}

QPalette Look::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, colour(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Text, Token::Text);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::Base, Token::Base);
    set(QPalette::AlternateBase, Token::Base);
    set(QPalette::Button, Token::Base);
    set(QPalette::ToolTipBase, Token::Popup);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::AccentText);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Mid, Token::Sep);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Dark, Token::Border);
    set(QPalette::Shadow, Token::Border);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(QPalette::Disabled, role, colour(Token::Disabled));
    return palette;
}

QString Look::resolve(const QString &sheet) const
{
    static const QRegularExpression slot(QStringLiteral("@(\\w+)@"));
    QString out;
    qsizetype from = 0;
    for (auto it = slot.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        QString value = match.captured(0);
        bool isNumber = false;
        const int pixels = name.endsWith(QLatin1StringView("px")) ? name.chopped(2).toInt(&isNumber) : 0;
        if (isNumber)
            value = QString::number(px(pixels)) + QLatin1StringView("px");
        for (int i = 0; !isNumber && i < TokenCount; ++i) {
            if (name == tokenName(static_cast<Token>(i)))
                value = colour(static_cast<Token>(i)).name();
        }
        out.append(QStringView(sheet).mid(from, match.capturedStart() - from)).append(value);
        from = match.capturedEnd();
    }
    return out.append(QStringView(sheet).mid(from));
}

} // namespace signalbox
