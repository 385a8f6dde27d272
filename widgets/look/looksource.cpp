#include "look/looksource.h"

#include "look/typefaces.h"

#include <QApplication>
#include <QFile>
#include <QStyleFactory>

namespace signalbox {

namespace {
Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("look.file", { { QStringLiteral("path"), path } }, file.errorString());
    return file.readAll();
}
} // namespace

Result<std::unique_ptr<LookSource>> LookSource::create(QApplication &application)
{
    const auto json = readAll(QStringLiteral(":/signalbox/look/tokens.json"));
    const auto sheet = readAll(QStringLiteral(":/signalbox/look/look.qss"));
    if (!json || !sheet)
        return tl::unexpected(json ? sheet.error() : json.error());
    auto tokens = Tokens::parse(*json);
    if (!tokens)
        return tl::unexpected(tokens.error());
    auto shared = std::make_shared<const Tokens>(std::move(*tokens));
    return std::unique_ptr<LookSource>(new LookSource(application, std::move(shared), QString::fromUtf8(*sheet)));
}

LookSource::LookSource(QApplication &application, std::shared_ptr<const Tokens> tokens, QString sheet)
    : m_application(application),
      m_tokens(std::move(tokens)),
      m_sheet(std::move(sheet)),
      m_typeface(chooseTypeface(QApplication::font())),
      m_systemIsDark(application.palette().color(QPalette::Window).lightness() < 128),
      m_look(m_tokens, m_typeface, LookSettings { .theme = themeFor(ThemeChoice::System) })
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    dress();
}

Theme LookSource::themeFor(ThemeChoice choice) const
{
    switch (choice) {
    case ThemeChoice::Light: return Theme::Light;
    case ThemeChoice::Dark: return Theme::Dark;
    case ThemeChoice::Contrast: return Theme::Contrast;
    case ThemeChoice::System: break;
    }
    return m_systemIsDark ? Theme::Dark : Theme::Light;
}

void LookSource::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    LookSettings settings = m_look.settings();
    settings.theme = themeFor(choice);
    renew(settings);
}

void LookSource::setScale(double scale)
{
    LookSettings settings = m_look.settings();
    settings.scale = scale;
    renew(settings);
}

void LookSource::setDensity(Density density)
{
    LookSettings settings = m_look.settings();
    settings.density = density;
    renew(settings);
}

void LookSource::setReducedMotion(bool reduced)
{
    LookSettings settings = m_look.settings();
    settings.reducedMotion = reduced;
    renew(settings);
}

void LookSource::setTypeToConfirm(bool type)
{
    LookSettings settings = m_look.settings();
    settings.typeToConfirm = type;
    renew(settings);
}

void LookSource::renew(const LookSettings &settings)
{
    if (settings == m_look.settings())
        return;
    m_look = Look(m_tokens, m_typeface, settings);
    dress();
    Q_EMIT changed();
}

void LookSource::dress()
{
    m_application.setPalette(m_look.palette());
    QApplication::setFont(m_look.font(TextRole::Body));
    m_application.setStyleSheet(m_look.resolve(m_sheet));
}

QPixmap LookSource::iconPixmap(const QString &name, int size, Token colour, qreal devicePixelRatio) const
{
    return m_icons.pixmap(name, size, m_look.colour(colour), devicePixelRatio);
}

QIcon LookSource::icon(const QString &name, Token normal) const
{
    QIcon icon;
    const Token lit = normal == Token::Text2 ? Token::Text : normal;
    for (const int size : { 16, 20, 24 }) {
        for (const qreal ratio : { 1.0, 2.0 }) {
            icon.addPixmap(iconPixmap(name, size, normal, ratio), QIcon::Normal, QIcon::Off);
            icon.addPixmap(iconPixmap(name, size, lit, ratio), QIcon::Active, QIcon::Off);
            icon.addPixmap(iconPixmap(name, size, lit, ratio), QIcon::Normal, QIcon::On);
            icon.addPixmap(iconPixmap(name, size, Token::Disabled, ratio), QIcon::Disabled, QIcon::Off);
        }
    }
    return icon;
}

} // namespace signalbox
