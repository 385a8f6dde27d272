#pragma once

#include "look/iconset.h"
#include "look/look.h"

#include <QIcon>
#include <QObject>

class QApplication;

namespace signalbox {

enum class ThemeChoice : quint8 { System, Light, Dark, Contrast };

/// The look of one desk, changeable while it runs: holds the present Look, dresses the application, and says
/// when it changed. Handed to every widget by reference; outlives them. GUI thread.
class LookSource final : public QObject
{
    Q_OBJECT
public:
    /// Reads the system's font and light or dark from `application`'s palette as it is now, so make this before
    /// anything else changes them. Errors as Tokens::parse, and look.file.
    static Result<std::unique_ptr<LookSource>> create(QApplication &application);

    const Look &look() const { return m_look; }
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    void setScale(double scale);
    void setDensity(Density density);
    void setReducedMotion(bool reduced);
    void setTypeToConfirm(bool type);

    QPixmap iconPixmap(const QString &name, int size, Token colour, qreal devicePixelRatio) const;
    /// Text2 normally, Text when active or on, Disabled when disabled; 16, 20 and 24 px at 1x and 2x.
    QIcon icon(const QString &name, Token normal = Token::Text2) const;

Q_SIGNALS:
    /// The application is already dressed when this comes.
    void changed();

private:
    LookSource(QApplication &application, std::shared_ptr<const Tokens> tokens, QString sheet);
    Theme themeFor(ThemeChoice choice) const;
    void renew(const LookSettings &settings);
    void dress();

    QApplication &m_application;
    std::shared_ptr<const Tokens> m_tokens;
    QString m_sheet;
    Typeface m_typeface;
    bool m_systemIsDark;
    ThemeChoice m_choice = ThemeChoice::System;
    Look m_look;
    IconSet m_icons;
};

} // namespace signalbox
