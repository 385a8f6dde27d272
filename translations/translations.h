#pragma once

#include <QLocale>
#include <QTranslator>

namespace signalbox {

/// The words of a program while it lives: Qt's own for its dialogs where they are installed, then the project's.
/// The source is English but for its plural forms, so English serves every language that we do not have.
class Translations
{
public:
    /// Needs the QCoreApplication.
    explicit Translations(const QLocale &locale);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

private:
    QTranslator m_toolkit;
    QTranslator m_own;
};

} // namespace signalbox
