#include "look/topbar.h"

#include "look/chip.h"
#include "look/text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>

namespace signalbox {

TopBar::TopBar(const QString &title, LookSource &look, QWidget *parent) : QWidget(parent), m_look(look), m_line(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_line->setContentsMargins(16, 0, 16, 0);
    m_line->setSpacing(8);
    m_line->addWidget(newLabel(title, "page", this));
    addGap();
    connect(&m_look, &LookSource::changed, this, &TopBar::dress);
    dress();
}

void TopBar::dress()
{
    setFixedHeight(m_look.look().fit(48, TextRole::Page));
}

void TopBar::add(QWidget *widget, int stretch)
{
    m_line->addWidget(widget, stretch);
}

void TopBar::addGap()
{
    m_line->addSpacing(8);
}

void TopBar::addStretch()
{
    m_line->addStretch(1);
}

QButtonGroup *TopBar::addChoice(const QStringList &names, int on)
{
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < int(names.size()); ++i) {
        auto *chip = new Chip(names[i], m_look, this);
        chip->setCheckable(true);
        chip->setChecked(i == on);
        group->addButton(chip, i);
        add(chip);
    }
    return group;
}

QLineEdit *TopBar::addSearch(const QString &placeholder, const QString &name, int width)
{
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(placeholder);
    search->setAccessibleName(name);
    search->setClearButtonEnabled(true);
    search->setMaximumWidth(m_look.look().px(width));
    add(search, 1);
    return search;
}

QLabel *TopBar::addCount()
{
    auto *count = newLabel({}, "caption", this);
    add(count);
    return count;
}

QPushButton *TopBar::addButton(const QString &text, const char *kind, const char *objectName)
{
    auto *button = newButton(text, kind, this);
    button->setObjectName(QLatin1StringView(objectName));
    add(button);
    return button;
}

} // namespace signalbox
