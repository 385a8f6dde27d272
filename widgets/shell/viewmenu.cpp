#include "shell/viewmenu.h"

#include <QActionGroup>

namespace signalbox {

namespace {
constexpr std::array<double, 5> Scales { 1.0, 1.15, 1.3, 1.5, 2.0 };
}

ViewMenu::ViewMenu(LookSource &look, QWidget *parent) : QMenu(parent), m_look(look)
{
    addChoices(
        tr("Theme"), { tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast") },
        [](const LookSource &source) { return int(source.choice()); },
        [](LookSource &source, int choice) { source.setChoice(ThemeChoice(choice)); });
    QStringList sizes;
    for (const double scale : Scales)
        sizes += tr("%1 %").arg(qRound(scale * 100));
    addChoices(
        tr("Size of text"), sizes,
        [](const LookSource &source) {
            const auto found = std::find(Scales.begin(), Scales.end(), source.look().settings().scale);
            return int(found - Scales.begin());
        },
        [](LookSource &source, int choice) { source.setScale(Scales[std::size_t(choice)]); });
    addChoices(
        tr("Rows"), { tr("Compact"), tr("Normal"), tr("Roomy") },
        [](const LookSource &source) { return int(source.look().settings().density); },
        [](LookSource &source, int choice) { source.setDensity(Density(choice)); });
    addChoices(
        tr("Motion"), { tr("Normal"), tr("Reduced") },
        [](const LookSource &source) { return int(source.look().settings().reducedMotion); },
        [](LookSource &source, int choice) { source.setReducedMotion(choice == 1); });
    addChoices(
        tr("Confirm by"), { tr("Holding the button"), tr("Typing the count") },
        [](const LookSource &source) { return int(source.look().settings().typeToConfirm); },
        [](LookSource &source, int choice) { source.setTypeToConfirm(choice == 1); });
}

void ViewMenu::addChoices(const QString &title, const QStringList &names, int (*current)(const LookSource &),
                          void (*choose)(LookSource &, int))
{
    QMenu *menu = addMenu(title);
    auto *group = new QActionGroup(menu);
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = menu->addAction(names[i]);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choose, i] { choose(m_look, i); });
    }
    connect(menu, &QMenu::aboutToShow, this, [this, group, current] {
        const int chosen = current(m_look);
        for (int i = 0; i < group->actions().size(); ++i)
            group->actions().at(i)->setChecked(i == chosen);
    });
}

} // namespace signalbox
