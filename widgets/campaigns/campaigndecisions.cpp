// What may be decided about a campaign, and its report as a file.
#include "campaigns/campaigndetail.h"

#include "base/deliver.h"
#include "campaigns/decisiondialog.h"
#include "tables/campaignexport.h"
#include "words/campaigns.h"
#include "words/errors.h"
#include "words/numbers.h"
#include "words/states.h"

#include <QFileDialog>
#include <QPromise>
#include <QPushButton>
#include <QThreadPool>

namespace signalbox {

bool CampaignDetail::fits(Verb verb) const
{
    using enum CampaignState;
    const CampaignState state = m_campaign->state;
    switch (verb) {
    case Verb::Submit: return state == Drafted;
    case Verb::Approve:
    case Verb::Reject: return state == AwaitingApproval;
    case Verb::Pause: return state == Approved || state == Running;
    case Verb::Resume: return state == Paused;
    case Verb::Abort: return state == Approved || state == Running || state == Paused;
    }
    return false;
}

QString CampaignDetail::forbidden(Verb verb) const
{
    const bool approves = verb == Verb::Approve || verb == Verb::Reject;
    const Role role = m_sources.viewer.role;
    if (m_sources.access.may(role, approves ? Capability::ApproveOperation : Capability::ProposeOperation))
        return {};
    return approves ? tr("%1 may not approve. An administrator can.").arg(words::roleName(role))
                    : tr("%1 may not change profiles. An administrator can.").arg(words::roleName(role));
}

/// Stopping must be easy: a pause is one click. Everything else that sends or ends is held.
void CampaignDetail::press(Verb verb)
{
    if (verb == Verb::Pause)
        return decide(verb, {});
    const int waiting = m_campaign->counts[MemberState::Waiting], all = m_campaign->size();
    const QString who = m_story.heading(*m_campaign);
    DecisionDialog::Words said;
    switch (verb) {
    case Verb::Submit:
        said = { tr("Hand in"), tr("%1 will send orders to up to %Ln vehicle(s), or wait for approval where your limit is lower.", nullptr, all).arg(who),
                  tr("Hold to hand it in"), tr("Hand it in"), all };
        break;
    case Verb::Approve:
        said = { tr("Approve"), tr("%1 will send orders to up to %Ln vehicle(s), wave by wave. %2", nullptr, all).arg(who, m_story.does(*m_campaign)),
                  tr("Hold to approve %n vehicle(s)", nullptr, all), tr("Approve %n vehicle(s)", nullptr, all), all };
        break;
    case Verb::Reject: said = { tr("Reject"), tr("%1 will never send an order.").arg(who), tr("Hold to reject"), tr("Reject"), all }; break;
    case Verb::Resume:
        said = { tr("Resume"), tr("%1 goes on with %Ln vehicle(s) that wait.", nullptr, waiting).arg(who), tr("Hold to resume"), tr("Resume"), waiting };
        break;
    case Verb::Abort:
        said = { tr("Abort"),
                  tr("%1 sends nothing more: %Ln vehicle(s) keep what they have. Orders that were not sent are taken back. %2.", nullptr, waiting)
                      .arg(who, words::returnPolicy(m_campaign->draft.onHalt)),
                  tr("Hold to abort"), tr("Abort"), waiting };
        break;
    case Verb::Pause: return;
    }
    auto *dialog = new DecisionDialog(said, m_look, window());
    connect(dialog, &DecisionDialog::decided, this, [this, verb](const QString &why) { decide(verb, why); });
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    dialog->open();
}

void CampaignDetail::decide(Verb verb, const QString &why)
{
    const Viewer &viewer = m_sources.viewer;
    const QUuid id = m_campaign->id;
    QFuture<Result<Campaign>> answer;
    switch (verb) {
    case Verb::Submit: answer = m_desk.submit(viewer, id); break;
    case Verb::Approve: answer = m_desk.approve(viewer, id); break;
    case Verb::Reject: answer = m_desk.reject(viewer, id, why); break;
    case Verb::Pause: answer = m_desk.pause(viewer, id); break;
    case Verb::Resume: answer = m_desk.resume(viewer, id); break;
    case Verb::Abort: answer = m_desk.abort(viewer, id, why); break;
    }
    deliver(answer, this, [this, id](const Result<Campaign> &now) {
        if (!now)
            Q_EMIT told(tr("Nothing was changed"), words::error(now.error(), m_sources.reader.locale).sentence());
        else if (m_campaign && m_campaign->id == id)
            setCampaign(*now);
    });
}

void CampaignDetail::askPath()
{
    const QString name = words::campaignNumber(m_campaign->number) + QStringLiteral(".xlsx");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save report"), name, tr("Workbook (*.xlsx);;CSV files (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

namespace {
/// Held together for the worker: what is written must not change under it.
struct ReportFile
{
    CampaignReport report;
    std::vector<CampaignMember> members;
    Viewer viewer;
    Reader reader;
    QString path;
};

QFuture<Result<void>> written(std::shared_ptr<const ReportFile> file)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file = std::move(file)] {
        promise->addResult(CampaignExport { file->report, file->members, file->viewer, file->reader }.writeFile(file->path));
        promise->finish();
    });
    return promise->future();
}
} // namespace

void CampaignDetail::exportTo(const QString &path)
{
    const auto failed = [this](const Error &error) { Q_EMIT told(tr("The report was not saved"), words::error(error, m_sources.reader.locale).sentence()); };
    MemberFilter everyone;
    everyone.limit = std::numeric_limits<int>::max();
    const QUuid id = m_campaign->id;
    deliver(m_desk.report(m_sources.viewer, id), this, [this, path, id, everyone, failed](const Result<CampaignReport> &report) {
        if (!report)
            return failed(report.error());
        deliver(m_desk.vehicles(m_sources.viewer, id, everyone), this, [this, path, failed, report = *report](const Result<MemberPage> &page) {
            if (!page)
                return failed(page.error());
            auto file = std::make_shared<const ReportFile>(ReportFile { report, page->members, m_sources.viewer, m_sources.reader, path });
            deliver(written(file), this, [this, path, failed](const Result<void> &result) {
                if (!result)
                    return failed(result.error());
                Q_EMIT told(tr("Report saved"), path);
            });
        });
    });
}

} // namespace signalbox
