<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LinkWords</name>
    <message numerus="yes">
        <source>%n message(s) made no sense and were left out</source>
        <translation>
            <numerusform>%n message made no sense and was left out</numerusform>
            <numerusform>%n messages made no sense and were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) open</source>
        <translation>
            <numerusform>%n operation open</numerusform>
            <numerusform>%n operations open</numerusform>
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
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n vehicle</numerusform>
            <numerusform>%n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s) excluded.</source>
        <translation>
            <numerusform>%n vehicle excluded.</numerusform>
            <numerusform>%n vehicles excluded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s) waiting for the next contact. You may close this; the switch goes on.</source>
        <translation>
            <numerusform>%n vehicle waiting for the next contact. You may close this; the switch goes on.</numerusform>
            <numerusform>%n vehicles waiting for the next contact. You may close this; the switch goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 each, from %n earlier switch(es)</source>
        <translation>
            <numerusform>%1 each, from %n earlier switch</numerusform>
            <numerusform>%1 each, from %n earlier switches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n earlier switch(es) to %1</source>
        <translation>
            <numerusform>From %n earlier switch to %1</numerusform>
            <numerusform>From %n earlier switches to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Desk</name>
    <message numerus="yes">
        <source>%n switch(es) recorded</source>
        <translation>
            <numerusform>%n switch recorded</numerusform>
            <numerusform>%n switches recorded</numerusform>
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
</context>
<context>
    <name>signalbox::DeskStatus</name>
    <message numerus="yes">
        <source>%n operation(s) open</source>
        <translation>
            <numerusform>%n operation open</numerusform>
            <numerusform>%n operations open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FleetPage</name>
    <message numerus="yes">
        <source>Switch %n vehicle(s)…</source>
        <translation>
            <numerusform>Switch %n vehicle…</numerusform>
            <numerusform>Switch %n vehicles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FleetPane</name>
    <message numerus="yes">
        <source>Exporting %n vehicle(s)</source>
        <translation>
            <numerusform>Exporting %n vehicle</numerusform>
            <numerusform>Exporting %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n vehicle(s)</source>
        <translation>
            <numerusform>Exported %n vehicle</numerusform>
            <numerusform>Exported %n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New order available: %n row(s) moved  F5</source>
        <translation>
            <numerusform>New order available: %n row moved  F5</numerusform>
            <numerusform>New order available: %n rows moved  F5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grouped by %1, worst state first · %n group(s), %2 vehicles</source>
        <translation>
            <numerusform>Grouped by %1, worst state first · %n group, %2 vehicles</numerusform>
            <numerusform>Grouped by %1, worst state first · %n groups, %2 vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::GeofenceList</name>
    <message numerus="yes">
        <source>Polygon, %n corner(s)</source>
        <translation>
            <numerusform>Polygon, %n corner</numerusform>
            <numerusform>Polygon, %n corners</numerusform>
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
    <name>signalbox::MapLayers</name>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n vehicle</numerusform>
            <numerusform>%n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MapView</name>
    <message numerus="yes">
        <source>%n vehicle(s) in view</source>
        <translation>
            <numerusform>%n vehicle in view</numerusform>
            <numerusform>%n vehicles in view</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OperationDetail</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OperationsPage</name>
    <message numerus="yes">
        <source>%n operation(s) are left out by the choice above.</source>
        <translation>
            <numerusform>%n operation is left out by the choice above.</numerusform>
            <numerusform>%n operations are left out by the choice above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PreflightPage</name>
    <message numerus="yes">
        <source>%n excluded</source>
        <translation>
            <numerusform>%n excluded</numerusform>
            <numerusform>%n excluded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ProfilePage</name>
    <message numerus="yes">
        <source>not on the card of %n vehicle(s)</source>
        <translation>
            <numerusform>not on the card of %n vehicle</numerusform>
            <numerusform>not on the card of %n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RailButton</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
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
        <source>%n reject(s): %1</source>
        <translation>
            <numerusform>%n reject: %1</numerusform>
            <numerusform>%n rejects: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SeverityCount</name>
    <message numerus="yes">
        <source>%1, %n vehicles</source>
        <translation>
            <numerusform>%1, %n vehicle</numerusform>
            <numerusform>%1, %n vehicles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VehicleCard</name>
    <message numerus="yes">
        <source>%n in %1</source>
        <translation>
            <numerusform>%n in %1</numerusform>
            <numerusform>%n in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VehiclesPage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
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
</TS>
