#pragma once

#include "campaigns/campaignreport.h"
#include "domain/viewer.h"
#include "words/reader.h"

namespace signalbox {

class RowWriter;

/// A campaign's report as a table: what it came to as notes, then a row for each vehicle, as this viewer may see it.
struct CampaignExport
{
    const CampaignReport &report;
    const std::vector<CampaignMember> &members;
    const Viewer &viewer;
    const Reader &reader;

    /// For a worker thread. Errors: "file.write" {path}.
    Result<void> write(RowWriter &writer) const;
    /// A workbook where the name ends in .xlsx, else CSV.
    Result<void> writeFile(const QString &path) const;

private:
    QStringList heads() const;
    Result<void> writeRow(RowWriter &writer, const CampaignMember &member) const;
};

} // namespace signalbox
