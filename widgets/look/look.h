#pragma once

#include "look/tokens.h"

#include <QFont>
#include <QPalette>
#include <memory>

namespace signalbox {

/// Roles of type; sizes are pixels at 100 %.
enum class TextRole : quint8 {
    Figure, ///< 24/32 bold
    Page, ///< 17/24 bold
    Review, ///< 17/26
    Lead, ///< 15/23
    Section, ///< 14/20 bold
    Body, ///< 13/18
    BodyBold, ///< 13/18 bold
    Table, ///< 12/16
    TableBold, ///< 12/16 bold
    Caption, ///< 11/16; nothing is smaller
    Mono ///< 12/16, identifiers and filter text
};

enum class Density : quint8 { Compact, Normal, Roomy };

/// What a reader chose. `scale` is 1.0 to 2.0.
struct LookSettings
{
    Theme theme = Theme::Light;
    double scale = 1.0;
    Density density = Density::Normal;
    bool reducedMotion = false;
    /// Confirm by typing the count instead of holding a button.
    bool typeToConfirm = false;
    bool operator==(const LookSettings &) const = default;
};

/// Families to write with. Chosen once: see typeface.h.
struct Typeface
{
    QString body;
    QString mono;
};

/// Theme, scale and type as one value. Cheap to copy; every painter takes it, no colour is written elsewhere.
class Look
{
public:
    Look(std::shared_ptr<const Tokens> tokens, Typeface typeface, LookSettings settings);

    const LookSettings &settings() const { return m_settings; }
    Theme theme() const { return m_settings.theme; }
    const Tokens &tokens() const { return *m_tokens; }
    QColor colour(Token token) const { return m_tokens->colour(m_settings.theme, token); }
    /// `rank` 0 Online to 6 Dark.
    QColor stateColour(int rank) const { return colour(stateToken(rank)); }
    /// Series colours, by the network's fixed index; repeats after eight.
    QColor categorical(int index) const;
    QFont font(TextRole role) const;
    /// Line height in device-independent pixels, scaled.
    int lineHeight(TextRole role) const;
    /// `designPixels` at 100 % in this scale.
    int px(double designPixels) const { return qRound(designPixels * m_settings.scale); }
    /// The height of something that holds one line: never less than that line needs.
    int fit(int designPixels, TextRole role) const;
    int rowHeight() const;
    QPalette palette() const;
    /// `sheet` with every @token@ and @12px@ replaced. An unknown name is left in place.
    QString resolve(const QString &sheet) const;

private:
    std::shared_ptr<const Tokens> m_tokens;
    Typeface m_typeface;
    LookSettings m_settings;
};

} // namespace signalbox
