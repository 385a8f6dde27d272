<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CampaignReview</name>
    <message numerus="yes">
        <source>%Ln vehicle(s) in %1</source>
        <translation>
            <numerusform>%Ln vehicle in %1</numerusform>
            <numerusform>%Ln vehicles in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln vehicle</numerusform>
            <numerusform>%Ln vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln group(s) will get an order: %2.</source>
        <translation>
            <numerusform>%1 in %Ln group will get an order: %2.</numerusform>
            <numerusform>%1 in %Ln groups will get an order: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) excluded.</source>
        <translation>
            <numerusform>%Ln vehicle excluded.</numerusform>
            <numerusform>%Ln vehicles excluded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln order(s) a minute</source>
        <translation>
            <numerusform>at most %Ln order a minute</numerusform>
            <numerusform>at most %Ln orders a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inside %Ln geofence(s) only</source>
        <translation>
            <numerusform>inside %Ln geofence only</numerusform>
            <numerusform>inside %Ln geofences only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 a vehicle on average, %2 for the worst, from %Ln vehicle(s)</source>
        <translation>
            <numerusform>%1 a vehicle on average, %2 for the worst, from %Ln vehicle</numerusform>
            <numerusform>%1 a vehicle on average, %2 for the worst, from %Ln vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignStory</name>
    <message numerus="yes">
        <source>%Ln vehicle(s) of “%1”</source>
        <translation>
            <numerusform>%Ln vehicle of “%1”</numerusform>
            <numerusform>%Ln vehicles of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen vehicle(s)</source>
        <translation>
            <numerusform>%Ln chosen vehicle</numerusform>
            <numerusform>%Ln chosen vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) were left out when it was made.</source>
        <translation>
            <numerusform>%Ln vehicle was left out when it was made.</numerusform>
            <numerusform>%Ln vehicles were left out when it was made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%Ln SM-DP+ servers</source>
        <translation>
            <numerusform>%Ln SM-DP+ server</numerusform>
            <numerusform>%Ln SM-DP+ servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to download to %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to download to %n vehicle</numerusform>
            <numerusform>Hold to download to %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to disable on %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to disable on %n vehicle</numerusform>
            <numerusform>Hold to disable on %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to delete from %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to delete from %n vehicle</numerusform>
            <numerusform>Hold to delete from %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to suspend %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to suspend %n vehicle</numerusform>
            <numerusform>Hold to suspend %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to order it for %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to order it for %n vehicle</numerusform>
            <numerusform>Hold to order it for %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order it for %n vehicle(s)</source>
        <translation>
            <numerusform>Order it for %n vehicle</numerusform>
            <numerusform>Order it for %n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message numerus="yes">
        <source>%Ln request(s) under way</source>
        <translation>
            <numerusform>%Ln request under way</numerusform>
            <numerusform>%Ln requests under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) wait for their turn</source>
        <translation>
            <numerusform>%Ln operation waits for its turn</numerusform>
            <numerusform>%Ln operations wait for their turn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until %1, %2 left: %Ln request(s) in a row failed. It is tried again then by itself</source>
        <translation>
            <numerusform>until %1, %2 left: %Ln request failed. It is tried again then by itself</numerusform>
            <numerusform>until %1, %2 left: %Ln requests in a row failed. It is tried again then by itself</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>%n vehicle(s) leave %1 for %2.</source>
        <translation>
            <numerusform>%n vehicle leaves %1 for %2.</numerusform>
            <numerusform>%n vehicles leave %1 for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s) are included.</source>
        <translation>
            <numerusform>%n vehicle is included.</numerusform>
            <numerusform>%n vehicles are included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interruption of %n vehicle(s): median %1, p95 %2</source>
        <translation>
            <numerusform>Interruption of %n vehicle: median %1, p95 %2</numerusform>
            <numerusform>Interruption of %n vehicles: median %1, p95 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned works stored.</source>
        <translation>
            <numerusform>%n planned works stored.</numerusform>
            <numerusform>%n planned works stored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message numerus="yes">
        <source>%Ln message(s) made no sense and were left out</source>
        <translation>
            <numerusform>%Ln message made no sense and was left out</numerusform>
            <numerusform>%Ln messages made no sense and were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) open</source>
        <translation>
            <numerusform>%Ln operation open</numerusform>
            <numerusform>%Ln operations open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSentences</name>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln vehicle</numerusform>
            <numerusform>%Ln vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) excluded.</source>
        <translation>
            <numerusform>%Ln vehicle excluded.</numerusform>
            <numerusform>%Ln vehicles excluded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) waiting for the next contact. You may close this; it goes on.</source>
        <translation>
            <numerusform>%Ln vehicle waiting for the next contact. You may close this; it goes on.</numerusform>
            <numerusform>%Ln vehicles waiting for the next contact. You may close this; it goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 each, from %Ln earlier switch(es)</source>
        <translation>
            <numerusform>%1 each, from %Ln earlier switch</numerusform>
            <numerusform>%1 each, from %Ln earlier switches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln earlier switch(es) to %1</source>
        <translation>
            <numerusform>From %Ln earlier switch to %1</numerusform>
            <numerusform>From %Ln earlier switches to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln observation(s) of coverage</source>
        <translation>
            <numerusform>From %Ln observation of coverage</numerusform>
            <numerusform>From %Ln observations of coverage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetireWords</name>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln vehicle</numerusform>
            <numerusform>%Ln vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s) deleted</source>
        <translation>
            <numerusform>%Ln profile deleted</numerusform>
            <numerusform>%Ln profiles deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln switched to the fallback</source>
        <translation>
            <numerusform>%Ln switched to the fallback</numerusform>
            <numerusform>%Ln switched to the fallback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln last profile(s) disabled</source>
        <translation>
            <numerusform>%Ln last profile disabled</numerusform>
            <numerusform>%Ln last profiles disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) suspended</source>
        <translation>
            <numerusform>%Ln subscription suspended</numerusform>
            <numerusform>%Ln subscriptions suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln vehicle stays as it is.</numerusform>
            <numerusform>%Ln vehicles stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to retire %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to retire %n vehicle</numerusform>
            <numerusform>Hold to retire %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n vehicle(s)</source>
        <translation>
            <numerusform>Retire %n vehicle</numerusform>
            <numerusform>Retire %n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchWords</name>
    <message numerus="yes">
        <source>Hold to switch %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to switch %n vehicle</numerusform>
            <numerusform>Hold to switch %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n vehicle(s)</source>
        <translation>
            <numerusform>Switch %n vehicle</numerusform>
            <numerusform>Switch %n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignDetail</name>
    <message numerus="yes">
        <source>%1 will send orders to up to %Ln vehicle(s), or wait for approval where your limit is lower.</source>
        <translation>
            <numerusform>%1 will send orders to up to %Ln vehicle, or wait for approval where your limit is lower.</numerusform>
            <numerusform>%1 will send orders to up to %Ln vehicles, or wait for approval where your limit is lower.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will send orders to up to %Ln vehicle(s), wave by wave. %2</source>
        <translation>
            <numerusform>%1 will send orders to up to %Ln vehicle, wave by wave. %2</numerusform>
            <numerusform>%1 will send orders to up to %Ln vehicles, wave by wave. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to approve %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to approve %n vehicle</numerusform>
            <numerusform>Hold to approve %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n vehicle(s)</source>
        <translation>
            <numerusform>Approve %n vehicle</numerusform>
            <numerusform>Approve %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes on with %Ln vehicle(s) that wait.</source>
        <translation>
            <numerusform>%1 goes on with %Ln vehicle that waits.</numerusform>
            <numerusform>%1 goes on with %Ln vehicles that wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends nothing more: %Ln vehicle(s) keep what they have. Orders that were not sent are taken back. %2.</source>
        <translation>
            <numerusform>%1 sends nothing more: %Ln vehicle keeps what it has. Orders that were not sent are taken back. %2.</numerusform>
            <numerusform>%1 sends nothing more: %Ln vehicles keep what they have. Orders that were not sent are taken back. %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignWizard</name>
    <message numerus="yes">
        <source>Hold to ask for %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to ask for %n vehicle</numerusform>
            <numerusform>Hold to ask for %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to begin with %n vehicle(s)</source>
        <translation>
            <numerusform>Hold to begin with %n vehicle</numerusform>
            <numerusform>Hold to begin with %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %n vehicle(s)</source>
        <translation>
            <numerusform>Ask for %n vehicle</numerusform>
            <numerusform>Ask for %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin with %n vehicle(s)</source>
        <translation>
            <numerusform>Begin with %n vehicle</numerusform>
            <numerusform>Begin with %n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignsPage</name>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CodesPage</name>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code buys one subscription: %Ln vehicle(s) have none yet and stay as they are. Codes are never shown in full.</source>
        <translation>
            <numerusform>A code buys one subscription: %Ln vehicle has none yet and stays as it is. Codes are never shown in full.</numerusform>
            <numerusform>A code buys one subscription: %Ln vehicles have none yet and stay as they are. Codes are never shown in full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CohortPage</name>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln vehicle</numerusform>
            <numerusform>%Ln vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) were chosen on the Fleet page. The cohort is fixed when the campaign is handed in.</source>
        <translation>
            <numerusform>%Ln vehicle was chosen on the Fleet page. The cohort is fixed when the campaign is handed in.</numerusform>
            <numerusform>%Ln vehicles were chosen on the Fleet page. The cohort is fixed when the campaign is handed in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Desk</name>
    <message numerus="yes">
        <source>%Ln switch(es) recorded</source>
        <translation>
            <numerusform>%Ln switch recorded</numerusform>
            <numerusform>%Ln switches recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported</source>
        <translation>
            <numerusform>%Ln row imported</numerusform>
            <numerusform>%Ln rows imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) exported</source>
        <translation>
            <numerusform>%Ln vehicle exported</numerusform>
            <numerusform>%Ln vehicles exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) recorded</source>
        <translation>
            <numerusform>%Ln order recorded</numerusform>
            <numerusform>%Ln orders recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) are too many to ask at once. Choose fewer.</source>
        <translation>
            <numerusform>%Ln vehicle is too many to ask at once. Choose fewer.</numerusform>
            <numerusform>%Ln vehicles are too many to ask at once. Choose fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) recorded. The answers appear on the vehicles’ cards.</source>
        <translation>
            <numerusform>%Ln order recorded. The answer appears on the vehicle’s card.</numerusform>
            <numerusform>%Ln orders recorded. The answers appear on the vehicles’ cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) could not be asked.</source>
        <translation>
            <numerusform>%Ln vehicle could not be asked.</numerusform>
            <numerusform>%Ln vehicles could not be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audit(s) recorded</source>
        <translation>
            <numerusform>%Ln audit recorded</numerusform>
            <numerusform>%Ln audits recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeskStatus</name>
    <message numerus="yes">
        <source>%Ln operation(s) open</source>
        <translation>
            <numerusform>%Ln operation open</numerusform>
            <numerusform>%Ln operations open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FleetPage</name>
    <message numerus="yes">
        <source>Switch %Ln vehicle(s)…</source>
        <translation>
            <numerusform>Switch %Ln vehicle…</numerusform>
            <numerusform>Switch %Ln vehicles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campaign with %Ln vehicle(s)…</source>
        <translation>
            <numerusform>Campaign with %Ln vehicle…</numerusform>
            <numerusform>Campaign with %Ln vehicles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FleetPane</name>
    <message numerus="yes">
        <source>Exporting %Ln vehicle(s)</source>
        <translation>
            <numerusform>Exporting %Ln vehicle</numerusform>
            <numerusform>Exporting %Ln vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln vehicle(s)</source>
        <translation>
            <numerusform>Exported %Ln vehicle</numerusform>
            <numerusform>Exported %Ln vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New order available: %Ln row(s) moved  F5</source>
        <translation>
            <numerusform>New order available: %Ln row moved  F5</numerusform>
            <numerusform>New order available: %Ln rows moved  F5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grouped by %1, worst state first · %Ln group(s), %2 vehicles</source>
        <translation>
            <numerusform>Grouped by %1, worst state first · %Ln group, %2 vehicles</numerusform>
            <numerusform>Grouped by %1, worst state first · %Ln groups, %2 vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::GeofenceList</name>
    <message numerus="yes">
        <source>Polygon, %Ln corner(s)</source>
        <translation>
            <numerusform>Polygon, %Ln corner</numerusform>
            <numerusform>Polygon, %Ln corners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::IncidentsPage</name>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MapLayers</name>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln vehicle</numerusform>
            <numerusform>%Ln vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MapView</name>
    <message numerus="yes">
        <source>%Ln vehicle(s) in view</source>
        <translation>
            <numerusform>%Ln vehicle in view</numerusform>
            <numerusform>%Ln vehicles in view</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OperationDetail</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OperationsPage</name>
    <message numerus="yes">
        <source>%Ln operation(s) are left out by the choice above.</source>
        <translation>
            <numerusform>%Ln operation is left out by the choice above.</numerusform>
            <numerusform>%Ln operations are left out by the choice above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PlansPage</name>
    <message numerus="yes">
        <source>%Ln difference(s) are left out by the choice above.</source>
        <translation>
            <numerusform>%Ln difference is left out by the choice above.</numerusform>
            <numerusform>%Ln differences are left out by the choice above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Audit %Ln vehicle(s)</source>
        <translation>
            <numerusform>Audit %Ln vehicle</numerusform>
            <numerusform>Audit %Ln vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PreflightPage</name>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>%Ln excluded</numerusform>
            <numerusform>%Ln excluded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ProfilePage</name>
    <message numerus="yes">
        <source>not on the card of %Ln vehicle(s)</source>
        <translation>
            <numerusform>not on the card of %Ln vehicle</numerusform>
            <numerusform>not on the card of %Ln vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ResultPage</name>
    <message numerus="yes">
        <source>%Ln row(s), %1 %</source>
        <translation>
            <numerusform>%Ln row, %1 %</numerusform>
            <numerusform>%Ln rows, %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %Ln row(s). What was taken stays; the same file goes on where it stopped.</source>
        <translation>
            <numerusform>Cancelled after %Ln row. What was taken stays; the same file goes on where it stopped.</numerusform>
            <numerusform>Cancelled after %Ln rows. What was taken stays; the same file goes on where it stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) of %1 can be imported. Nothing was changed yet.</source>
        <translation>
            <numerusform>The %Ln row of %1 can be imported. Nothing was changed yet.</numerusform>
            <numerusform>All %Ln rows of %1 can be imported. Nothing was changed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 can be imported, %2 would be left out. Nothing was changed yet.</source>
        <translation>
            <numerusform>%Ln row of %1 can be imported, %2 would be left out. Nothing was changed yet.</numerusform>
            <numerusform>%Ln rows of %1 can be imported, %2 would be left out. Nothing was changed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) of %1 are in the inventory.</source>
        <translation>
            <numerusform>The %Ln row of %1 is in the inventory.</numerusform>
            <numerusform>All %Ln rows of %1 are in the inventory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 are in the inventory, %2 were left out.</source>
        <translation>
            <numerusform>%Ln row of %1 is in the inventory, %2 were left out.</numerusform>
            <numerusform>%Ln rows of %1 are in the inventory, %2 were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SessionGantt</name>
    <message numerus="yes">
        <source>%Ln reject(s): %1</source>
        <translation>
            <numerusform>%Ln reject: %1</numerusform>
            <numerusform>%Ln rejects: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SeverityCount</name>
    <message numerus="yes">
        <source>%1, %Ln vehicles</source>
        <translation>
            <numerusform>%1, %Ln vehicle</numerusform>
            <numerusform>%1, %Ln vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VehicleCard</name>
    <message numerus="yes">
        <source>%Ln in %1</source>
        <translation>
            <numerusform>%Ln in %1</numerusform>
            <numerusform>%Ln in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VehiclesPage</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VerdictPane</name>
    <message numerus="yes">
        <source>%Ln more of little weight</source>
        <translation>
            <numerusform>%Ln more of little weight</numerusform>
            <numerusform>%Ln more of little weight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::WavesPage</name>
    <message numerus="yes">
        <source>%Ln wave(s)</source>
        <translation>
            <numerusform>%Ln wave</numerusform>
            <numerusform>%Ln waves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message numerus="yes">
        <source>%1, %n vehicle(s): %2</source>
        <translation>
            <numerusform>%1, %n vehicle: %2</numerusform>
            <numerusform>%1, %n vehicles: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n vehicle(s) nobody knows how often they ask.</source>
        <translation>
            <numerusform>Of %n vehicle nobody knows how often it asks.</numerusform>
            <numerusform>Of %n vehicles nobody knows how often they ask.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplanned restarts within an hour.</source>
        <translation>
            <numerusform>%n unplanned restart within an hour.</numerusform>
            <numerusform>%n unplanned restarts within an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicles are served by that network and technology.</source>
        <translation>
            <numerusform>%n vehicle is served by that network and technology.</numerusform>
            <numerusform>%n vehicles are served by that network and technology.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicles fell silent here hours ago or earlier and were back after %1 on average.</source>
        <translation>
            <numerusform>%n vehicle fell silent here hours ago or earlier and was back after %1.</numerusform>
            <numerusform>%n vehicles fell silent here hours ago or earlier and were back after %1 on average.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicles fell silent here in the last hours, and none before.</source>
        <translation>
            <numerusform>%n vehicle fell silent here in the last hours, and none before.</numerusform>
            <numerusform>%n vehicles fell silent here in the last hours, and none before.</numerusform>
        </translation>
    </message>
</context>
</TS>
