#include "operations/profilepage.h"

#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "tables/planrows.h"
#include "words/errors.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace signalbox {

ProfilePage::ProfilePage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_words(words),
      m_rows(new PlanRows({ tr("Profile"), tr("Vehicles that can"), tr("Otherwise") }, this)),
      m_table(new DeskTable(look, deskRoles, this)),
      m_error(new ErrorBlock(look, this)),
      m_note(newLabel({}, "caption", this, true))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(newLabel(words.profileQuestion(), "review", this));
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    m_error->hide();
    connect(m_error->addButton(tr("Read again")), &QPushButton::clicked, this, &ProfilePage::enter);
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setObjectName(QStringLiteral("wizardProfiles"));
    m_table->setAccessibleName(tr("Profiles to choose from"));
    m_table->setColumnWidth(0, 260);
    m_table->setColumnWidth(1, 160);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfilePage::chooseCurrent);
    connect(m_table, &DeskTable::opened, this, &WizardPage::nextRequested);
    connect(&m_plan, &OrderPlan::targetsRead, this, &ProfilePage::fill);
}

QString ProfilePage::summary() const
{
    return m_plan.choice().key.isEmpty() ? QString() : m_words.choice(m_plan.choice());
}

void ProfilePage::enter()
{
    m_note->setText(tr("Reading which profiles are on the cards"));
    m_table->setFocus();
    m_plan.readTargets();
}

void ProfilePage::fill()
{
    const int all = int(m_plan.vehicles().size());
    std::vector<PlanRows::Line> lines;
    for (const ProfileChoice &choice : m_plan.choices()) {
        const QString name = m_words.choice(choice);
        QString otherwise;
        if (!choice.refusal.isEmpty())
            otherwise = m_words.finding({ choice.refusal, Finding::Weight::Stop, { { QStringLiteral("name"), choice.name } } });
        else if (choice.holders < all)
            otherwise = tr("not on the card of %Ln vehicle(s)", nullptr, all - choice.holders);
        lines.push_back({ choice.key,
                          { { name, -1, choice.possible == 0 },
                            { tr("%1 of %2").arg(choice.possible).arg(all), -1, choice.possible == 0 },
                            { otherwise, -1, true } } });
    }
    m_rows->setLines(std::move(lines));

    const auto &vehicles = m_plan.vehicles();
    const auto failed = std::find_if(vehicles.begin(), vehicles.end(), [](const auto &planned) { return planned.error; });
    m_error->setVisible(failed != vehicles.end());
    if (failed != vehicles.end()) {
        const words::ErrorText text = words::error(*failed->error, m_words.sources().reader.locale);
        m_error->setError(text.what, text.todo, text.detail);
    }
    m_note->setText(m_rows->rowCount() == 0 ? tr("No profiles are known for these vehicles. Read their status first.")
                                            : tr("As last read from the cards. The check looks again."));
    const int chosen = m_rows->rowOf(m_plan.choice().key);
    if (m_rows->rowCount() > 0)
        m_table->selectRow(std::max(0, chosen));
    chooseCurrent();
}

void ProfilePage::chooseCurrent()
{
    const QString key = m_rows->id(m_table->currentIndex().row());
    if (!key.isEmpty() && (key != m_plan.choice().key || !m_plan.preflightAt()))
        m_plan.choose(key);
    Q_EMIT changed();
}

} // namespace signalbox
