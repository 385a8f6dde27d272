<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CampaignReview</name>
    <message>
        <source>an unknown country</source>
        <translation>einem unbekannten Land</translation>
    </message>
    <message>
        <source>, else </source>
        <translation>, sonst </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) in %1</source>
        <translation>
            <numerusform>%Ln Fahrzeug in %1</numerusform>
            <numerusform>%Ln Fahrzeuge in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 switch to %2</source>
        <translation>%1 wechseln zu %2</translation>
    </message>
    <message>
        <source>%1 leave %2 for %3</source>
        <translation>%1 wechseln von %2 zu %3</translation>
    </message>
    <message>
        <source>Looking at every vehicle</source>
        <translation>Sieht jedes Fahrzeug an</translation>
    </message>
    <message>
        <source>It can be done to no vehicle. The reasons are below.</source>
        <translation>Es ist bei keinem Fahrzeug möglich. Die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>%1 will switch to %2.</source>
        <translation>%1 wechseln zu %2.</translation>
    </message>
    <message>
        <source>%1 will leave %2 for %3.</source>
        <translation>%1 wechseln von %2 zu %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug</numerusform>
            <numerusform>%Ln Fahrzeuge</numerusform>
        </translation>
    </message>
    <message>
        <source>a switch to %1</source>
        <translation>Wechsel zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln group(s) will get an order: %2.</source>
        <translation>
            <numerusform>%1 in %Ln Gruppe bekommen einen Auftrag: %2.</numerusform>
            <numerusform>%1 in %Ln Gruppen bekommen einen Auftrag: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) excluded.</source>
        <translation>
            <numerusform>%Ln Fahrzeug ausgeschlossen.</numerusform>
            <numerusform>%Ln Fahrzeuge ausgeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln order(s) a minute</source>
        <translation>
            <numerusform>höchstens %Ln Auftrag je Minute</numerusform>
            <numerusform>höchstens %Ln Aufträge je Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>%1, the whole day</source>
        <translation>%1, den ganzen Tag</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>%1, in each vehicle’s local time</source>
        <translation>%1, in der Ortszeit jedes Fahrzeugs</translation>
    </message>
    <message>
        <source>not while moving</source>
        <translation>nicht während der Fahrt</translation>
    </message>
    <message numerus="yes">
        <source>inside %Ln geofence(s) only</source>
        <translation>
            <numerusform>nur innerhalb von %Ln Geozaun</numerusform>
            <numerusform>nur innerhalb von %Ln Geozäunen</numerusform>
        </translation>
    </message>
    <message>
        <source>battery at least %1</source>
        <translation>Batterie mindestens %1</translation>
    </message>
    <message>
        <source>The next wave begins when %1 of a wave are known, %2 of them succeeded, and it still holds %3 later</source>
        <translation>Die nächste Welle beginnt, wenn %1 einer Welle bekannt sind, %2 davon gelungen, und es %3 später noch gilt</translation>
    </message>
    <message>
        <source>It halts by itself before %1 of the cohort is dark, at %2 rolled back, %3 failed, or trouble in one region. %4</source>
        <translation>Sie hält von selbst an, bevor %1 der Gruppe dunkel sind, bei %2 zurückgerollt, %3 gescheitert oder Ärger in einer Gegend. %4</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Nichts mehr zu tun</translation>
    </message>
    <message>
        <source>Unknown: nothing like it was done here before</source>
        <translation>Unbekannt: Ähnliches wurde hier noch nie getan</translation>
    </message>
    <message numerus="yes">
        <source>%1 a vehicle on average, %2 for the worst, from %Ln vehicle(s)</source>
        <translation>
            <numerusform>%1 je Fahrzeug im Mittel, %2 im schlimmsten Fall, aus %Ln Fahrzeug</numerusform>
            <numerusform>%1 je Fahrzeug im Mittel, %2 im schlimmsten Fall, aus %Ln Fahrzeugen</numerusform>
        </translation>
    </message>
    <message>
        <source>Needed: %1 may start up to %2 vehicles alone</source>
        <translation>Nötig: %1 darf bis zu %2 Fahrzeuge allein beginnen</translation>
    </message>
    <message>
        <source>Needed for %1</source>
        <translation>Nötig für %1</translation>
    </message>
    <message>
        <source>Not needed for %1</source>
        <translation>Nicht nötig für %1</translation>
    </message>
    <message>
        <source>This was handed in already.</source>
        <translation>Das wurde schon übergeben.</translation>
    </message>
    <message>
        <source>The vehicles are still being looked at.</source>
        <translation>Die Fahrzeuge werden noch angesehen.</translation>
    </message>
    <message>
        <source>It can be done to no vehicle.</source>
        <translation>Es ist bei keinem Fahrzeug möglich.</translation>
    </message>
    <message>
        <source>%1 may not change profiles. An administrator can.</source>
        <translation>%1 darf keine Profile ändern. Ein Administrator darf es.</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>Nicht vor %1</translation>
    </message>
</context>
<context>
    <name>CampaignStory</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) of “%1”</source>
        <translation>
            <numerusform>%Ln Fahrzeug aus „%1“</numerusform>
            <numerusform>%Ln Fahrzeuge aus „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen vehicle(s)</source>
        <translation>
            <numerusform>%Ln gewähltes Fahrzeug</numerusform>
            <numerusform>%Ln gewählte Fahrzeuge</numerusform>
        </translation>
    </message>
    <message>
        <source>switch to %1</source>
        <translation>Wechsel zu %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) were left out when it was made.</source>
        <translation>
            <numerusform>%Ln Fahrzeug wurde beim Anlegen ausgelassen.</numerusform>
            <numerusform>%Ln Fahrzeuge wurden beim Anlegen ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Halted by itself at %1 after %2 of %3 vehicles. %4</source>
        <translation>Von selbst angehalten um %1 nach %2 von %3 Fahrzeugen. %4</translation>
    </message>
    <message>
        <source>Ended at %1 after %2 of %3 vehicles. %4</source>
        <translation>Beendet um %1 nach %2 von %3 Fahrzeugen. %4</translation>
    </message>
    <message>
        <source>It waits for approval since %1. Nothing was sent.</source>
        <translation>Sie wartet seit %1 auf Freigabe. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A draft since %1. Nothing was sent.</source>
        <translation>Ein Entwurf seit %1. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Paused since %1. Orders under way go on to their end.</source>
        <translation>Pause seit %1. Laufende Aufträge gehen zu Ende.</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>noch nichts gesendet</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>watched for %1 of %2</source>
        <translation>beobachtet seit %1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>1 canary</source>
        <translation>1 Probe</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>Welle %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>Dark, of the cohort</source>
        <translation>Dunkel, von der Gruppe</translation>
    </message>
    <message>
        <source>Rolled back, of the cohort</source>
        <translation>Zurückgerollt, von der Gruppe</translation>
    </message>
    <message>
        <source>Failed, of the cohort</source>
        <translation>Gescheitert, von der Gruppe</translation>
    </message>
    <message>
        <source>Known, of wave %1</source>
        <translation>Bekannt, von Welle %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Succeeded, of wave %1</source>
        <translation>Gelungen, von Welle %1</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Eingebucht</translation>
    </message>
    <message>
        <source>Signal, half of them at least</source>
        <translation>Signal, die Hälfte mindestens</translation>
    </message>
    <message>
        <source>Signal, nine of ten at least</source>
        <translation>Signal, neun von zehn mindestens</translation>
    </message>
    <message>
        <source>Without service, half of them at most</source>
        <translation>Ohne Netz, die Hälfte höchstens</translation>
    </message>
    <message>
        <source>Without service, 19 of 20 at most</source>
        <translation>Ohne Netz, 19 von 20 höchstens</translation>
    </message>
    <message>
        <source>Made by %1 at %2</source>
        <translation>Angelegt von %1 um %2</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>entschieden von %1</translation>
    </message>
    <message>
        <source>begun at %1</source>
        <translation>begonnen um %1</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>It is approved and begins at %1. Nothing was sent.</source>
        <translation>Sie ist genehmigt und beginnt um %1. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>due since %1</source>
        <translation>fällig seit %1</translation>
    </message>
    <message>
        <source>Its end was expected about %1. Vehicles that do not ask for their orders keep it open.</source>
        <translation>Ihr Ende war etwa um %1 erwartet. Fahrzeuge, die ihre Aufträge nicht abfragen, halten sie offen.</translation>
    </message>
    <message>
        <source>open orders are awaited</source>
        <translation>wartet auf offene Aufträge</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Which profile is to be disabled?</source>
        <translation>Welches Profil soll deaktiviert werden?</translation>
    </message>
    <message>
        <source>Which profile is to be deleted?</source>
        <translation>Welches Profil soll gelöscht werden?</translation>
    </message>
    <message>
        <source>Which profile is to be the fallback?</source>
        <translation>Welches Profil soll das Fallback-Profil sein?</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Profil wählen</translation>
    </message>
    <message>
        <source>Choose activation codes</source>
        <translation>Aktivierungscodes wählen</translation>
    </message>
    <message>
        <source>Say how</source>
        <translation>Sagen, wie</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SM-DP+ servers</source>
        <translation>
            <numerusform>%Ln SM-DP+-Server</numerusform>
            <numerusform>%Ln SM-DP+-Servern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will fetch a profile each from %2 at the next contact and enable it.</source>
        <translation>%1: Beim nächsten Kontakt wird je ein Profil von %2 geholt und aktiviert.</translation>
    </message>
    <message>
        <source>%1 will fetch a profile each from %2 at the next contact. The present profile stays enabled.</source>
        <translation>%1: Beim nächsten Kontakt wird je ein Profil von %2 geholt. Das jetzige Profil bleibt aktiviert.</translation>
    </message>
    <message>
        <source>%1 will have %2 disabled at the next contact: without another profile that takes over, it has no network then.</source>
        <translation>%1: Beim nächsten Kontakt wird %2 deaktiviert. Ohne ein anderes Profil, das übernimmt, gibt es dann kein Netz.</translation>
    </message>
    <message>
        <source>%2 will be deleted from %1 at the next contact. This cannot be undone.</source>
        <translation>%2 wird beim nächsten Kontakt von %1 gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%2 will be the profile that %1 falls back to when the enabled one finds no network.</source>
        <translation>%2 wird das Profil, auf das %1 zurückfällt, wenn das aktivierte kein Netz findet.</translation>
    </message>
    <message>
        <source>%1 will have no fallback profile: without it the vehicle cannot return by itself.</source>
        <translation>%1: kein Fallback-Profil mehr. Ohne es findet das Fahrzeug nicht von selbst zurück.</translation>
    </message>
    <message>
        <source>%1 will fetch profiles from %2 unless an order says otherwise.</source>
        <translation>%1: Profile werden von %2 geholt, wenn ein Auftrag nichts anderes sagt.</translation>
    </message>
    <message>
        <source>%1 may enable a profile by itself right after it was fetched, without an order.</source>
        <translation>%1: Ein Profil darf gleich nach dem Holen ohne Auftrag aktiviert werden.</translation>
    </message>
    <message>
        <source>%1 may not enable a profile any more without an order.</source>
        <translation>%1: Kein Profil darf mehr ohne Auftrag aktiviert werden.</translation>
    </message>
    <message>
        <source>The subscription of %1 will work in the present device only.</source>
        <translation>Der Vertrag von %1 wird nur noch im jetzigen Gerät funktionieren.</translation>
    </message>
    <message>
        <source>The subscription of %1 will work in any device.</source>
        <translation>Der Vertrag von %1 wird in jedem Gerät funktionieren.</translation>
    </message>
    <message>
        <source>The subscription of %1 will be suspended: no network until it is resumed.</source>
        <translation>Der Vertrag von %1 wird gesperrt: kein Netz, bis er entsperrt wird.</translation>
    </message>
    <message>
        <source>The subscription of %1 will work again.</source>
        <translation>Der Vertrag von %1 wird wieder funktionieren.</translation>
    </message>
    <message>
        <source>%1 will be asked at the next contact. Nothing changes.</source>
        <translation>%1: Beim nächsten Kontakt wird gefragt. Nichts ändert sich.</translation>
    </message>
    <message>
        <source>It can be done to no vehicle.</source>
        <translation>Es ist bei keinem Fahrzeug möglich.</translation>
    </message>
    <message>
        <source>No: a deleted profile has to be bought again</source>
        <translation>Nein: Ein gelöschtes Profil muss neu gekauft werden</translation>
    </message>
    <message>
        <source>The profile can be deleted; its activation code is used up</source>
        <translation>Das Profil kann gelöscht werden; sein Aktivierungscode ist verbraucht</translation>
    </message>
    <message>
        <source>Yes, by enabling it, as long as the vehicle can be reached</source>
        <translation>Ja, durch Aktivieren, solange das Fahrzeug erreichbar ist</translation>
    </message>
    <message>
        <source>Yes, by unlocking it</source>
        <translation>Ja, durch Entsperren</translation>
    </message>
    <message>
        <source>Yes, by resuming it</source>
        <translation>Ja, durch Entsperren</translation>
    </message>
    <message>
        <source>Yes, by another order</source>
        <translation>Ja, durch einen weiteren Auftrag</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>From then on, unless another profile takes over</source>
        <translation>Von da an, wenn kein anderes Profil übernimmt</translation>
    </message>
    <message>
        <source>From then on, until it is resumed</source>
        <translation>Von da an, bis er entsperrt wird</translation>
    </message>
    <message>
        <source>When the SIM is put into another device</source>
        <translation>Wenn die SIM in ein anderes Gerät gesteckt wird</translation>
    </message>
    <message>
        <source>Can it be undone</source>
        <translation>Lässt es sich rückgängig machen</translation>
    </message>
    <message>
        <source>Loss of service</source>
        <translation>Ausfall der Verbindung</translation>
    </message>
    <message>
        <source>Cost effect</source>
        <translation>Wirkung auf die Kosten</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message numerus="yes">
        <source>Hold to download to %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um auf %n Fahrzeug zu laden</numerusform>
            <numerusform>Halten, um auf %n Fahrzeuge zu laden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to disable on %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um bei %n Fahrzeug zu deaktivieren</numerusform>
            <numerusform>Halten, um bei %n Fahrzeugen zu deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to delete from %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um von %n Fahrzeug zu löschen</numerusform>
            <numerusform>Halten, um von %n Fahrzeugen zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to suspend %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um %n Fahrzeug zu sperren</numerusform>
            <numerusform>Halten, um %n Fahrzeuge zu sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to order it for %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um es für %n Fahrzeug zu beauftragen</numerusform>
            <numerusform>Halten, um es für %n Fahrzeuge zu beauftragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order it for %n vehicle(s)</source>
        <translation>
            <numerusform>Für %n Fahrzeug beauftragen</numerusform>
            <numerusform>Für %n Fahrzeuge beauftragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>at most %1 requests a second, %2 of them orders, %3 at once</source>
        <translation>höchstens %1 Anfragen je Sekunde, davon %2 Aufträge, %3 zugleich</translation>
    </message>
    <message>
        <source>requests_per_second, submits_per_second and requests_at_once in workspace.ini</source>
        <translation>requests_per_second, submits_per_second und requests_at_once in workspace.ini</translation>
    </message>
    <message>
        <source>no request under way</source>
        <translation>keine Anfrage unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way</source>
        <translation>
            <numerusform>%Ln Anfrage unterwegs</numerusform>
            <numerusform>%Ln Anfragen unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>no operation waits for its turn</source>
        <translation>kein Vorgang wartet, bis er an der Reihe ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) wait for their turn</source>
        <translation>
            <numerusform>%Ln Vorgang wartet, bis er an der Reihe ist</numerusform>
            <numerusform>%Ln Vorgänge warten, bis sie an der Reihe sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>until %1, %2 left: %3 asked us to slow down. What waits is sent then</source>
        <translation>bis %1, noch %2: %3 hat um langsamere Anfragen gebeten. Was wartet, wird danach gesendet</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %2 left: %Ln request(s) in a row failed. It is tried again then by itself</source>
        <translation>
            <numerusform>bis %1, noch %2: %Ln Anfrage ist gescheitert. Danach wird es von selbst wieder versucht</numerusform>
            <numerusform>bis %1, noch %2: %Ln Anfragen nacheinander sind gescheitert. Danach wird es von selbst wieder versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>has run out; the next request fetches a new one</source>
        <translation>ist abgelaufen; die nächste Anfrage holt ein neues</translation>
    </message>
    <message>
        <source>until %1, %2 left; a new one is fetched by itself</source>
        <translation>bis %1, noch %2; ein neues wird von selbst geholt</translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation>gesehen vor %1</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Ausgestellt von %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none: whoever is on the way can read and change what is sent</source>
        <translation>keine: Wer auf dem Weg liegt, kann mitlesen und verändern, was gesendet wird</translation>
    </message>
    <message>
        <source>those of this system</source>
        <translation>die dieses Systems</translation>
    </message>
    <message>
        <source>not seen yet; a test shows it</source>
        <translation>noch nicht gesehen; ein Test zeigt es</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>answered in %1 ms</source>
        <translation>Antwort nach %1 ms</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>VEHICLE</source>
        <translation>FAHRZEUG</translation>
    </message>
    <message>
        <source>PLMN</source>
        <translation>PLMN</translation>
    </message>
    <message>
        <source>RAT</source>
        <translation>RAT</translation>
    </message>
    <message>
        <source>LAST FACT</source>
        <translation>LETZTE MELDUNG</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>VEHICLES</source>
        <translation>FAHRZEUGE</translation>
    </message>
    <message>
        <source>No operations.</source>
        <translation>Keine Vorgänge.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>BEENDET</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>URSACHE</translation>
    </message>
    <message>
        <source>%1 rows, %2 %</source>
        <translation>%1 Zeilen, %2 %</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 more rows with notes; --report FILE writes them all.</source>
        <translation>%1 weitere Zeilen mit Bemerkungen; --report DATEI schreibt alle.</translation>
    </message>
    <message>
        <source>Columns that were left out: %1</source>
        <translation>Ausgelassene Spalten: %1</translation>
    </message>
    <message>
        <source>Went on after row %1, where an earlier run stopped.</source>
        <translation>Fortgesetzt nach Zeile %1, wo ein früherer Lauf endete.</translation>
    </message>
    <message>
        <source>Dry run, nothing was changed: %1</source>
        <translation>Probelauf, nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importiert: %1</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>ÄNDERUNG</translation>
    </message>
    <message>
        <source>%1: %2 messages refused, %3 understood and of no use</source>
        <translation>%1: %2 Nachrichten abgewiesen, %3 verstanden und ohne Nutzen</translation>
    </message>
    <message>
        <source>GEOFENCE</source>
        <translation>GEOFENCE</translation>
    </message>
    <message>
        <source>SHAPE</source>
        <translation>FORM</translation>
    </message>
    <message>
        <source>POINTS</source>
        <translation>PUNKTE</translation>
    </message>
    <message>
        <source>WIDTH (m)</source>
        <translation>BREITE (m)</translation>
    </message>
    <message>
        <source>FLEET</source>
        <translation>FLOTTE</translation>
    </message>
    <message>
        <source>CHANGED BY</source>
        <translation>GEÄNDERT VON</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>GEÄNDERT</translation>
    </message>
    <message>
        <source>%1, %2, card %3</source>
        <translation>%1, %2, Karte %3</translation>
    </message>
    <message>
        <source>Stranding risk: %1</source>
        <translation>Risiko zu stranden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s) leave %1 for %2.</source>
        <translation>
            <numerusform>%n Fahrzeug verlässt %1 und geht zu %2.</numerusform>
            <numerusform>%n Fahrzeuge verlassen %1 und gehen zu %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s) are included.</source>
        <translation>
            <numerusform>%n Fahrzeug nimmt teil.</numerusform>
            <numerusform>%n Fahrzeuge nehmen teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaigns.</source>
        <translation>Keine Kampagnen.</translation>
    </message>
    <message>
        <source>WAVE</source>
        <translation>WELLE</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>%1: %2 of %3 attached, RSRP %4</source>
        <translation>%1: %2 von %3 eingebucht, RSRP %4</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message numerus="yes">
        <source>Interruption of %n vehicle(s): median %1, p95 %2</source>
        <translation>
            <numerusform>Unterbrechung von %n Fahrzeug: Median %1, p95 %2</numerusform>
            <numerusform>Unterbrechung von %n Fahrzeugen: Median %1, p95 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>(all others)</source>
        <translation>(alle anderen)</translation>
    </message>
    <message>
        <source>COHORT</source>
        <translation>KOHORTE</translation>
    </message>
    <message>
        <source>HOLDS</source>
        <translation>ENTHÄLT</translation>
    </message>
    <message>
        <source>ENABLED</source>
        <translation>AKTIVIERT</translation>
    </message>
    <message>
        <source>FALLBACK</source>
        <translation>FALLBACK</translation>
    </message>
    <message>
        <source>DIFFERENCE</source>
        <translation>UNTERSCHIED</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>SAID BY</source>
        <translation>SAGT</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>UM</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles differ; %3 have a plan.</source>
        <translation>%1 von %2 Fahrzeugen weichen ab; %3 haben einen Plan.</translation>
    </message>
    <message>
        <source>No incidents.</source>
        <translation>Keine Vorfälle.</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zugewiesen an %1</translation>
    </message>
    <message>
        <source>Ticket %1 %2</source>
        <translation>Ticket %1 %2</translation>
    </message>
    <message>
        <source>SILENT SINCE</source>
        <translation>STUMM SEIT</translation>
    </message>
    <message>
        <source>BACK</source>
        <translation>ZURÜCK</translation>
    </message>
    <message>
        <source>WORKS</source>
        <translation>ARBEITEN</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>NETZ</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>ORT</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>VEHICLES THERE NOW</source>
        <translation>FAHRZEUGE DORT JETZT</translation>
    </message>
    <message numerus="yes">
        <source>%n planned works stored.</source>
        <translation>
            <numerusform>%n angekündigte Arbeit gespeichert.</numerusform>
            <numerusform>%n angekündigte Arbeiten gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>SHARE</source>
        <translation>ANTEIL</translation>
    </message>
    <message>
        <source>WEIGHT</source>
        <translation>GEWICHT</translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation>BEFUND</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>AGE</source>
        <translation>ALTER</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Connected to %1, but late or with faults</source>
        <translation>Verbunden mit %1, aber verspätet oder mit Fehlern</translation>
    </message>
    <message>
        <source>No connection to %1. States that need facts become Unknown, not Dark</source>
        <translation>Keine Verbindung zu %1. Zustände, die Meldungen brauchen, werden Unbekannt, nicht Dunkel</translation>
    </message>
    <message>
        <source>Not connected yet to %1</source>
        <translation>Noch nicht verbunden mit %1</translation>
    </message>
    <message>
        <source>%1 messages a second · lag %2, at most %3 for 99 of 100</source>
        <translation>%1 Nachrichten pro Sekunde · Verzug %2, bei 99 von 100 höchstens %3</translation>
    </message>
    <message>
        <source>Last message %1 ago · %2 since the start</source>
        <translation>Letzte Nachricht vor %1 · %2 seit dem Start</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) made no sense and were left out</source>
        <translation>
            <numerusform>%Ln Nachricht war unverständlich und wurde ausgelassen</numerusform>
            <numerusform>%Ln Nachrichten waren unverständlich und wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wait to be stored</source>
        <translation>%1 warten auf das Speichern</translation>
    </message>
    <message>
        <source>Writes in %1</source>
        <translation>Schreibt in %1</translation>
    </message>
    <message>
        <source>Writes slowly: %1</source>
        <translation>Schreibt langsam: %1</translation>
    </message>
    <message>
        <source>Cannot write. Facts wait in the inbox file; nothing is lost</source>
        <translation>Kann nicht schreiben. Meldungen warten in der Eingangsdatei; nichts geht verloren</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>%1 on disk. As safe as your account on this machine: whoever reads the file reads the fleet</source>
        <translation>%1 auf der Platte. So sicher wie Ihr Konto auf diesem Rechner: Wer die Datei liest, liest die Flotte</translation>
    </message>
    <message>
        <source>Answers in %1</source>
        <translation>Antwortet in %1</translation>
    </message>
    <message>
        <source>Answers, but with faults</source>
        <translation>Antwortet, aber mit Fehlern</translation>
    </message>
    <message>
        <source>No answer. Operations wait; nothing is sent twice</source>
        <translation>Keine Antwort. Vorgänge warten; nichts wird doppelt gesendet</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>Letzte Antwort vor %1</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) open</source>
        <translation>
            <numerusform>%Ln Vorgang offen</numerusform>
            <numerusform>%Ln Vorgänge offen</numerusform>
        </translation>
    </message>
    <message>
        <source>The bearer token is kept in the keychain of this system.</source>
        <translation>Das Bearer-Token liegt im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>The bearer token is kept in secrets.ini of the workspace, which only your account can read.</source>
        <translation>Das Bearer-Token liegt in secrets.ini des Arbeitsbereichs; nur Ihr Konto kann sie lesen.</translation>
    </message>
    <message>
        <source>No bearer token is kept for it.</source>
        <translation>Dafür ist kein Bearer-Token hinterlegt.</translation>
    </message>
    <message>
        <source>Answered in %1. Nothing was changed by the test.</source>
        <translation>Antwort nach %1. Der Test hat nichts geändert.</translation>
    </message>
    <message>
        <source>%1 behind: a backlog is read, and who would be silent since is Unknown, not Dark</source>
        <translation>%1 im Rückstand: Es wird nachgelesen; wer seither stumm wäre, ist Unbekannt, nicht Dunkel</translation>
    </message>
    <message>
        <source>A file that others write</source>
        <translation>Eine Datei, die andere schreiben</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>MQTT with TLS and a client certificate</source>
        <translation>MQTT mit TLS und Client-Zertifikat</translation>
    </message>
    <message>
        <source>positions of Traccar</source>
        <translation>Positionen von Traccar</translation>
    </message>
    <message>
        <source>events of emnify</source>
        <translation>Ereignisse von emnify</translation>
    </message>
    <message>
        <source>events of 1NCE</source>
        <translation>Ereignisse von 1NCE</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>der Standardeingabe</translation>
    </message>
    <message>
        <source>Reads %1</source>
        <translation>Liest aus %1</translation>
    </message>
    <message>
        <source>Reads %1, but late or with faults</source>
        <translation>Liest aus %1, aber verspätet oder mit Fehlern</translation>
    </message>
    <message>
        <source>Does not read %1. States that need facts become Unknown, not Dark</source>
        <translation>Liest nicht aus %1. Zustände, die Meldungen brauchen, werden Unbekannt, nicht Dunkel</translation>
    </message>
    <message>
        <source>Read to its end</source>
        <translation>Zu Ende gelesen</translation>
    </message>
    <message>
        <source>Not read yet: %1</source>
        <translation>Noch nicht gelesen aus %1</translation>
    </message>
    <message>
        <source>• %1 times: %2 Last %3 ago.</source>
        <translation>• %1-mal: %2 Zuletzt vor %3.</translation>
    </message>
    <message>
        <source>SM-SR, SGP.02 ES4, TLS with a client certificate</source>
        <translation>SM-SR, SGP.02 ES4, TLS mit Client-Zertifikat</translation>
    </message>
    <message>
        <source>eIM, %1, TLS with a client certificate</source>
        <translation>eIM, %1, TLS mit Client-Zertifikat</translation>
    </message>
    <message>
        <source>Readable. Another program writes, or nothing was written yet</source>
        <translation>Lesbar. Ein anderes Programm schreibt, oder es wurde noch nichts geschrieben</translation>
    </message>
    <message>
        <source>RADIUS accounting in PostgreSQL</source>
        <translation>RADIUS-Accounting in PostgreSQL</translation>
    </message>
</context>
<context>
    <name>OrderSentences</name>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug</numerusform>
            <numerusform>%Ln Fahrzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) excluded.</source>
        <translation>
            <numerusform>%Ln Fahrzeug ausgeschlossen.</numerusform>
            <numerusform>%Ln Fahrzeuge ausgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be done to no vehicle. The reasons are below.</source>
        <translation>Es ist bei keinem Fahrzeug möglich. Die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>It can be done to %1 of %2.</source>
        <translation>Es ist bei %1 von %2 möglich.</translation>
    </message>
    <message>
        <source>%1 of %2 handed in.</source>
        <translation>%1 von %2 übergeben.</translation>
    </message>
    <message>
        <source>Nothing was handed in.</source>
        <translation>Nichts wurde übergeben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) waiting for the next contact. You may close this; it goes on.</source>
        <translation>
            <numerusform>%Ln Fahrzeug wartet auf den nächsten Kontakt. Sie können dies schließen; es geht weiter.</numerusform>
            <numerusform>%Ln Fahrzeuge warten auf den nächsten Kontakt. Sie können dies schließen; es geht weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 settled, %3 succeeded.</source>
        <translation>%1 von %2 abgeschlossen, davon %3 erfolgreich.</translation>
    </message>
    <message>
        <source>Not measured yet in this workspace</source>
        <translation>In diesem Arbeitsbereich noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 each, from %Ln earlier switch(es)</source>
        <translation>
            <numerusform>Je %1, aus %Ln früheren Wechsel</numerusform>
            <numerusform>Je %1, aus %Ln früheren Wechseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden for %1</source>
        <translation>Verborgen für %1</translation>
    </message>
    <message>
        <source>Unknown: this workspace has no tariffs</source>
        <translation>Unbekannt: Dieser Arbeitsbereich hat keine Tarife</translation>
    </message>
    <message>
        <source>Not needed for %1</source>
        <translation>Nicht nötig für %1</translation>
    </message>
    <message>
        <source>%1 may only propose. An administrator can change this</source>
        <translation>%1 darf nur vorschlagen. Administratoren können das ändern</translation>
    </message>
    <message>
        <source>No profile of %1 on its card</source>
        <translation>Kein Profil von %1 auf der Karte</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1, %2 without service</source>
        <translation>%1, %2 ohne Dienst</translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>Noch nicht übergeben</translation>
    </message>
    <message>
        <source>%1 a vehicle</source>
        <translation>%1 je Fahrzeug</translation>
    </message>
    <message>
        <source>No earlier switches to %1 in this fleet</source>
        <translation>In dieser Flotte noch kein Wechsel zu %1</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln earlier switch(es) to %1</source>
        <translation>
            <numerusform>Aus %Ln früheren Wechsel zu %1</numerusform>
            <numerusform>Aus %Ln früheren Wechseln zu %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln observation(s) of coverage</source>
        <translation>
            <numerusform>Aus %Ln Beobachtung der Abdeckung</numerusform>
            <numerusform>Aus %Ln Beobachtungen der Abdeckung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetireWords</name>
    <message>
        <source>Reading what is on the cards</source>
        <translation>Liest, was auf den Karten ist</translation>
    </message>
    <message>
        <source>Nothing can be done to these vehicles. The reasons are below.</source>
        <translation>Bei diesen Fahrzeugen ist nichts möglich. Die Gründe stehen unten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug</numerusform>
            <numerusform>%Ln Fahrzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s) deleted</source>
        <translation>
            <numerusform>%Ln Profil gelöscht</numerusform>
            <numerusform>%Ln Profile gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln switched to the fallback</source>
        <translation>
            <numerusform>%Ln auf das Fallback-Profil gewechselt</numerusform>
            <numerusform>%Ln auf das Fallback-Profil gewechselt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln last profile(s) disabled</source>
        <translation>
            <numerusform>%Ln letztes Profil deaktiviert</numerusform>
            <numerusform>%Ln letzte Profile deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s) suspended</source>
        <translation>
            <numerusform>%Ln Vertrag gesperrt</numerusform>
            <numerusform>%Ln Verträge gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be retired: %2. Deleted profiles have to be bought again.</source>
        <translation>%1 wird stillgelegt: %2. Gelöschte Profile müssen neu gekauft werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln Fahrzeug bleibt, wie es ist.</numerusform>
            <numerusform>%Ln Fahrzeuge bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>Hier ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>No profile is known on this eUICC. Read its status first.</source>
        <translation>Auf dieser eUICC ist kein Profil bekannt. Lesen Sie zuerst ihren Status.</translation>
    </message>
    <message>
        <source>%1 of %2 retired, %3 stopped. Keep this open: what was not begun is not sent without it.</source>
        <translation>%1 von %2 stillgelegt, %3 angehalten. Lassen Sie dies offen: Was nicht begonnen ist, wird ohne es nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2 retired.</source>
        <translation>%1 von %2 stillgelegt.</translation>
    </message>
    <message>
        <source>%1 of %2 retired. Keep this open: what was not begun is not sent without it.</source>
        <translation>%1 von %2 stillgelegt. Lassen Sie dies offen: Was nicht begonnen ist, wird ohne es nicht gesendet.</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: being handed in</source>
        <translation>%1: wird übergeben</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>This was handed in already.</source>
        <translation>Das wurde schon übergeben.</translation>
    </message>
    <message>
        <source>The cards are still being read.</source>
        <translation>Die Karten werden noch gelesen.</translation>
    </message>
    <message>
        <source>Nothing can be done to these vehicles.</source>
        <translation>Bei diesen Fahrzeugen ist nichts möglich.</translation>
    </message>
    <message>
        <source>%1 may only propose. An administrator can change this</source>
        <translation>%1 darf nur vorschlagen. Administratoren können das ändern</translation>
    </message>
    <message numerus="yes">
        <source>Hold to retire %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um %n Fahrzeug stillzulegen</numerusform>
            <numerusform>Halten, um %n Fahrzeuge stillzulegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n vehicle(s)</source>
        <translation>
            <numerusform>%n Fahrzeug stilllegen</numerusform>
            <numerusform>%n Fahrzeuge stilllegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchWords</name>
    <message numerus="yes">
        <source>Hold to switch %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um %n Fahrzeug umzuschalten</numerusform>
            <numerusform>Halten, um %n Fahrzeuge umzuschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n vehicle(s)</source>
        <translation>
            <numerusform>%n Fahrzeug umschalten</numerusform>
            <numerusform>%n Fahrzeuge umschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>No vehicle can be switched to %1.</source>
        <translation>Kein Fahrzeug kann zu %1 wechseln.</translation>
    </message>
    <message>
        <source>%1 will leave the present network for %2 at the next contact.</source>
        <translation>Beim nächsten Kontakt vom jetzigen Netz zu %2: %1.</translation>
    </message>
    <message>
        <source>%1 will leave %2 for %3 at the next contact.</source>
        <translation>Beim nächsten Kontakt von %2 zu %3: %1.</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Nichts wird gesendet</translation>
    </message>
    <message>
        <source>It rolls back by itself, and you are told</source>
        <translation>Es rollt von selbst zurück, und Sie erfahren es</translation>
    </message>
    <message>
        <source>The provider decides about rolling back. You are told</source>
        <translation>Der Anbieter entscheidet über das Zurückrollen. Sie erfahren es</translation>
    </message>
    <message>
        <source>If one does not appear on %1</source>
        <translation>Falls eines nicht bei %1 erscheint</translation>
    </message>
    <message>
        <source>Brief loss of service</source>
        <translation>Kurzer Ausfall des Dienstes</translation>
    </message>
    <message>
        <source>Cost effect</source>
        <translation>Wirkung auf die Kosten</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>No vehicle can be switched. The reasons are below.</source>
        <translation>Kein Fahrzeug kann umgeschaltet werden. Die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>%1 of %2 can be switched.</source>
        <translation>%1 von %2 können umgeschaltet werden.</translation>
    </message>
    <message>
        <source>To which profile?</source>
        <translation>Zu welchem Profil?</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>A desk for connected-vehicle fleets.</source>
        <translation>Leitstand für Flotten vernetzter Fahrzeuge.</translation>
    </message>
    <message>
        <source>The workspace folder.</source>
        <translation>Der Ordner des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Render every page to DIR, print what was there, and exit.</source>
        <translation>Jede Seite nach DIR zeichnen, ausgeben, was zu sehen war, und beenden.</translation>
    </message>
    <message>
        <source>Start, load, paint, exit.</source>
        <translation>Starten, laden, zeichnen, beenden.</translation>
    </message>
    <message>
        <source>Run for SECONDS, print CPU, memory and feed lag, and exit.</source>
        <translation>SECONDS lang laufen, CPU, Speicher und Verzug des Feeds ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Look as noc, support, field, finance or admin.</source>
        <translation>Ansicht als noc, support, field, finance oder admin.</translation>
    </message>
    <message>
        <source>system, light, dark or contrast.</source>
        <translation>system, light, dark oder contrast.</translation>
    </message>
    <message>
        <source>Language of the interface: en or de.</source>
        <translation>Sprache der Oberfläche: en oder de.</translation>
    </message>
    <message>
        <source>--measure needs a number of seconds.</source>
        <translation>--measure braucht eine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>--role is noc, support, field, finance or admin.</source>
        <translation>--role ist noc, support, field, finance oder admin.</translation>
    </message>
    <message>
        <source>--theme is system, light, dark or contrast.</source>
        <translation>--theme ist system, light, dark oder contrast.</translation>
    </message>
    <message>
        <source>--screenshot, --smoke and --measure need --workspace DIR.</source>
        <translation>--screenshot, --smoke und --measure brauchen --workspace DIR.</translation>
    </message>
</context>
<context>
    <name>gantt</name>
    <message>
        <source>Parked, quiet %1</source>
        <translation>Geparkt, ruhig %1</translation>
    </message>
    <message>
        <source>Silent %1</source>
        <translation>Stumm %1</translation>
    </message>
    <message>
        <source>Rejects, reports</source>
        <translation>Ablehnungen, Berichte</translation>
    </message>
    <message>
        <source>%1 × #%2</source>
        <translation>%1 × #%2</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wechsel</translation>
    </message>
</context>
<context>
    <name>signalbox::Banner</name>
    <message>
        <source>Hide this notice</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>signalbox::BasemapDialog</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Coasts, borders and places (Natural Earth)</source>
        <translation>Küsten, Grenzen und Orte (Natural Earth)</translation>
    </message>
    <message>
        <source>A street map from a file (.mbtiles with pictures)</source>
        <translation>Eine Straßenkarte aus einer Datei (.mbtiles mit Bildern)</translation>
    </message>
    <message>
        <source>A street map from a tile server</source>
        <translation>Eine Straßenkarte von einem Kachelserver</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Address, such as https://tiles.example.net/{z}/{x}/{y}.png</source>
        <translation>Adresse, etwa https://tiles.example.net/{z}/{x}/{y}.png</translation>
    </message>
    <message>
        <source>Attribution that its owner asks for; always shown</source>
        <translation>Quellenangabe, die der Eigentümer verlangt; immer sichtbar</translation>
    </message>
    <message>
        <source>Only a server that you may use: it learns which places you look at. Pictures are kept for a week, at most 512 MB.</source>
        <translation>Nur ein Server, den Sie benutzen dürfen: Er erfährt, welche Orte Sie betrachten. Bilder werden eine Woche aufbewahrt, höchstens 512 MB.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this map</source>
        <translation>Diese Karte verwenden</translation>
    </message>
    <message>
        <source>Street map</source>
        <translation>Straßenkarte</translation>
    </message>
    <message>
        <source>Raster tiles (*.mbtiles)</source>
        <translation>Rasterkacheln (*.mbtiles)</translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignDetail</name>
    <message>
        <source>%1 may not approve. An administrator can.</source>
        <translation>%1 darf nicht freigeben. Ein Administrator darf es.</translation>
    </message>
    <message>
        <source>%1 may not change profiles. An administrator can.</source>
        <translation>%1 darf keine Profile ändern. Ein Administrator darf es.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Übergeben</translation>
    </message>
    <message numerus="yes">
        <source>%1 will send orders to up to %Ln vehicle(s), or wait for approval where your limit is lower.</source>
        <translation>
            <numerusform>%1 sendet Aufträge an bis zu %Ln Fahrzeug oder wartet auf Freigabe, wo Ihre Grenze niedriger ist.</numerusform>
            <numerusform>%1 sendet Aufträge an bis zu %Ln Fahrzeuge oder wartet auf Freigabe, wo Ihre Grenze niedriger ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold to hand it in</source>
        <translation>Halten zum Übergeben</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message numerus="yes">
        <source>%1 will send orders to up to %Ln vehicle(s), wave by wave. %2</source>
        <translation>
            <numerusform>%1 sendet Aufträge an bis zu %Ln Fahrzeug, Welle für Welle. %2</numerusform>
            <numerusform>%1 sendet Aufträge an bis zu %Ln Fahrzeuge, Welle für Welle. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to approve %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um %n Fahrzeug freizugeben</numerusform>
            <numerusform>Halten, um %n Fahrzeuge freizugeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n vehicle(s)</source>
        <translation>
            <numerusform>%n Fahrzeug freigeben</numerusform>
            <numerusform>%n Fahrzeuge freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 will never send an order.</source>
        <translation>%1 wird nie einen Auftrag senden.</translation>
    </message>
    <message>
        <source>Hold to reject</source>
        <translation>Halten zum Ablehnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes on with %Ln vehicle(s) that wait.</source>
        <translation>
            <numerusform>%1 geht mit %Ln wartenden Fahrzeug weiter.</numerusform>
            <numerusform>%1 geht mit %Ln wartenden Fahrzeugen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold to resume</source>
        <translation>Halten zum Fortsetzen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 sends nothing more: %Ln vehicle(s) keep what they have. Orders that were not sent are taken back. %2.</source>
        <translation>
            <numerusform>%1 sendet nichts mehr: %Ln Fahrzeug behält, was es hat. Nicht gesendete Aufträge werden zurückgenommen. %2.</numerusform>
            <numerusform>%1 sendet nichts mehr: %Ln Fahrzeuge behalten, was sie haben. Nicht gesendete Aufträge werden zurückgenommen. %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold to abort</source>
        <translation>Halten zum Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV files (*.csv)</source>
        <translation>Arbeitsmappe (*.xlsx);;CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Der Bericht wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Writes the figures and every vehicle as a workbook or as CSV</source>
        <translation>Schreibt die Zahlen und jedes Fahrzeug als Arbeitsmappe oder als CSV</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>On the air</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Schranken</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Davor und danach</translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignReviewPage</name>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Was aus ihnen wird</translation>
    </message>
    <message>
        <source>Groups of vehicles, and who is left out</source>
        <translation>Gruppen von Fahrzeugen, und wer ausgelassen wird</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Schranken</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Stranding risk</source>
        <translation>Risiko zu stranden</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignRunPage</name>
    <message>
        <source>You may close this; it goes on, also when the desk is closed and signalboxd runs.</source>
        <translation>Sie können dies schließen; sie geht weiter, auch wenn der Arbeitsplatz geschlossen ist und signalboxd läuft.</translation>
    </message>
    <message>
        <source>Nothing is sent before somebody approves it on the Campaigns page.</source>
        <translation>Nichts wird gesendet, bevor jemand sie auf der Seite Kampagnen freigibt.</translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <translation>%1 %2: %3.</translation>
    </message>
    <message>
        <source>Nothing was handed in.</source>
        <translation>Nichts wurde übergeben.</translation>
    </message>
    <message>
        <source>Handing it in</source>
        <translation>Wird übergeben</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignWizard</name>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message numerus="yes">
        <source>Hold to ask for %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um für %n Fahrzeug zu fragen</numerusform>
            <numerusform>Halten, um für %n Fahrzeuge zu fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold to begin with %n vehicle(s)</source>
        <translation>
            <numerusform>Halten, um mit %n Fahrzeug zu beginnen</numerusform>
            <numerusform>Halten, um mit %n Fahrzeugen zu beginnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %n vehicle(s)</source>
        <translation>
            <numerusform>Für %n Fahrzeug fragen</numerusform>
            <numerusform>Für %n Fahrzeuge fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin with %n vehicle(s)</source>
        <translation>
            <numerusform>Mit %n Fahrzeug beginnen</numerusform>
            <numerusform>Mit %n Fahrzeugen beginnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CampaignsPage</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>In Schwierigkeiten</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>A campaign does one thing to many vehicles, in waves and at hours that suit them, and halts by itself when vehicles go dark. Choose vehicles on the Fleet page, or begin with a filter here.</source>
        <translation>Eine Kampagne tut eines mit vielen Fahrzeugen, in Wellen und zu Zeiten, die ihnen passen, und hält von selbst an, wenn Fahrzeuge dunkel werden. Wählen Sie Fahrzeuge auf der Seite Flotte, oder beginnen Sie hier mit einem Filter.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Neue Kampagne …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This role may not change profiles. An administrator can.</source>
        <translation>Diese Rolle darf keine Profile ändern. Ein Administrator darf es.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CardHead</name>
    <message>
        <source>never heard of</source>
        <translation>noch nie gehört</translation>
    </message>
    <message>
        <source>a fact is due every %1</source>
        <translation>eine Meldung alle %1 erwartet</translation>
    </message>
    <message>
        <source>last fact %1</source>
        <translation>letzte Meldung %1</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
</context>
<context>
    <name>signalbox::CardSection</name>
    <message>
        <source>Collapse %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>%1 aufklappen</translation>
    </message>
</context>
<context>
    <name>signalbox::CardSettingPage</name>
    <message>
        <source>The card may enable a profile right after it was fetched</source>
        <translation>Die Karte darf ein Profil gleich nach dem Holen aktivieren</translation>
    </message>
    <message>
        <source>It may not</source>
        <translation>Sie darf es nicht</translation>
    </message>
    <message>
        <source>What may the card do by itself?</source>
        <translation>Was darf die Karte von selbst tun?</translation>
    </message>
    <message>
        <source>From which SM-DP+ is the card to fetch profiles?</source>
        <translation>Von welchem SM-DP+ soll die Karte Profile holen?</translation>
    </message>
    <message>
        <source>From this SM-DP+ only (may stay empty)</source>
        <translation>Nur von diesem SM-DP+ (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Address of the SM-DP+</source>
        <translation>Adresse des SM-DP+</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Erlaubnis</translation>
    </message>
    <message>
        <source>SM-DP+</source>
        <translation>SM-DP+</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>“%1” is not the full name of a host. Write it as in smdp.example.com.</source>
        <translation>„%1“ ist kein vollständiger Rechnername. Schreiben Sie ihn wie in smdp.example.com.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>signalbox::CodesPage</name>
    <message>
        <source>Activation code</source>
        <translation>Aktivierungscode</translation>
    </message>
    <message>
        <source>SM-DP+</source>
        <translation>SM-DP+</translation>
    </message>
    <message>
        <source>For vehicle</source>
        <translation>Für Fahrzeug</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Which subscriptions are to be fetched?</source>
        <translation>Welche Verträge sollen geholt werden?</translation>
    </message>
    <message>
        <source>Activation codes, masked</source>
        <translation>Aktivierungscodes, verdeckt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>Aus Dateien …</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Type or paste an activation code, LPA:1$…</source>
        <translation>Aktivierungscode eingeben oder einfügen, LPA:1$…</translation>
    </message>
    <message>
        <source>Activation code to add</source>
        <translation>Aktivierungscode, der dazukommt</translation>
    </message>
    <message>
        <source>Text, or pictures of QR codes. Choose several at once for several vehicles</source>
        <translation>Text oder Bilder von QR-Codes. Wählen Sie mehrere zugleich für mehrere Fahrzeuge</translation>
    </message>
    <message>
        <source>Text, or a picture of a QR code</source>
        <translation>Text oder ein Bild eines QR-Codes</translation>
    </message>
    <message>
        <source>Use codes of</source>
        <translation>Codes verwenden von</translation>
    </message>
    <message>
        <source>SM-DP+ whose codes are used</source>
        <translation>SM-DP+, dessen Codes verwendet werden</translation>
    </message>
    <message>
        <source>Enable what was fetched</source>
        <translation>Aktivieren, was geholt wurde</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln Code</numerusform>
            <numerusform>%Ln Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>Activation codes</source>
        <translation>Aktivierungscodes</translation>
    </message>
    <message>
        <source>Text and pictures (*.txt *.png *.jpg *.jpeg *.bmp *.gif);;All files (*)</source>
        <translation>Text und Bilder (*.txt *.png *.jpg *.jpeg *.bmp *.gif);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: this code is in the list already.</source>
        <translation>%1: Dieser Code steht schon in der Liste.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>needs a confirmation code, see the check</source>
        <translation>braucht einen Bestätigungscode, siehe Prüfung</translation>
    </message>
    <message>
        <source>more codes than vehicles</source>
        <translation>mehr Codes als Fahrzeuge</translation>
    </message>
    <message>
        <source>of another SM-DP+</source>
        <translation>von einem anderen SM-DP+</translation>
    </message>
    <message>
        <source>any SM-DP+</source>
        <translation>jedem SM-DP+</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>A code buys one subscription: %Ln vehicle(s) have none yet and stay as they are. Codes are never shown in full.</source>
        <translation>
            <numerusform>Ein Code kauft einen Vertrag: %Ln Fahrzeug hat noch keinen und bleibt, wie es ist. Codes werden nie ganz gezeigt.</numerusform>
            <numerusform>Ein Code kauft einen Vertrag: %Ln Fahrzeuge haben noch keinen und bleiben, wie sie sind. Codes werden nie ganz gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A code buys one subscription. Codes are never shown in full.</source>
        <translation>Ein Code kauft einen Vertrag. Codes werden nie ganz gezeigt.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>signalbox::CohortPage</name>
    <message>
        <source>Which vehicles take part?</source>
        <translation>Welche Fahrzeuge nehmen teil?</translation>
    </message>
    <message>
        <source>France: Telekom roaming to Orange F</source>
        <translation>Frankreich: von Telekom-Roaming zu Orange F</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Name der Kampagne</translation>
    </message>
    <message>
        <source>Filter, as on the Fleet page</source>
        <translation>Filter, wie auf der Seite Flotte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug</numerusform>
            <numerusform>%Ln Fahrzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) were chosen on the Fleet page. The cohort is fixed when the campaign is handed in.</source>
        <translation>
            <numerusform>%Ln Fahrzeug wurde auf der Seite Flotte gewählt. Die Gruppe steht fest, wenn die Kampagne übergeben wird.</numerusform>
            <numerusform>%Ln Fahrzeuge wurden auf der Seite Flotte gewählt. Die Gruppe steht fest, wenn die Kampagne übergeben wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write which vehicles are meant, such as country:FR operator:&quot;Orange F&quot;.</source>
        <translation>Schreiben Sie, welche Fahrzeuge gemeint sind, etwa country:FR operator:&quot;Orange F&quot;.</translation>
    </message>
    <message>
        <source>%1 now. The cohort is fixed when the campaign is handed in; who cannot take part is left out with the reason.</source>
        <translation>Jetzt %1. Die Gruppe steht fest, wenn die Kampagne übergeben wird; wer nicht teilnehmen kann, wird mit dem Grund ausgelassen.</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Choose the target</source>
        <translation>Ziel wählen</translation>
    </message>
</context>
<context>
    <name>signalbox::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns, in their order</source>
        <translation>Spalten in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Columns of the first start</source>
        <translation>Spalten des ersten Starts</translation>
    </message>
    <message>
        <source>Drag to move, or Alt+Up and Alt+Down</source>
        <translation>Ziehen verschiebt, oder Alt+Auf und Alt+Ab</translation>
    </message>
</context>
<context>
    <name>signalbox::ColumnsPage</name>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>A CSV file whose first line names the columns: vehicles, devices, eUICCs and profiles, each in a file or all in one. A cell that is empty changes nothing.</source>
        <translation>Eine CSV-Datei, deren erste Zeile die Spalten benennt: Fahrzeuge, Geräte, eUICCs und Profile, jedes in einer Datei oder alles in einer. Eine leere Zelle ändert nichts.</translation>
    </message>
    <message>
        <source>Which file, and what do its columns mean?</source>
        <translation>Welche Datei, und was bedeuten ihre Spalten?</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Takes rows that were copied from a spreadsheet, heads included</source>
        <translation>Nimmt Zeilen, die aus einer Tabellenkalkulation kopiert wurden, samt Spaltenköpfen</translation>
    </message>
    <message>
        <source>Path of a CSV file</source>
        <translation>Pfad einer CSV-Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Saved columns</source>
        <translation>Gespeicherte Spalten</translation>
    </message>
    <message>
        <source>Fleet of rows that name none</source>
        <translation>Flotte der Zeilen, die keine nennen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Connection of rows that name none</source>
        <translation>Verbindung der Zeilen, die keine nennen</translation>
    </message>
    <message>
        <source>Name for these columns</source>
        <translation>Name für diese Spalten</translation>
    </message>
    <message>
        <source>Save the columns</source>
        <translation>Spalten speichern</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Import vehicles</source>
        <translation>Fahrzeuge importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the pasted table</source>
        <translation>die eingefügte Tabelle</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>Was %1 bedeutet</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>Read as %1 with %2 between the cells.</source>
        <translation>Gelesen als %1 mit %2 zwischen den Zellen.</translation>
    </message>
    <message>
        <source>Columns: guessed</source>
        <translation>Spalten: geraten</translation>
    </message>
</context>
<context>
    <name>signalbox::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command, a page or a vehicle</source>
        <translation>Befehl, Seite oder Fahrzeug eingeben</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>signalbox::CompletionPopup</name>
    <message>
        <source>Suggestions for the filter</source>
        <translation>Vorschläge für den Filter</translation>
    </message>
</context>
<context>
    <name>signalbox::ConfirmLine</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zum Bestätigen %1 eingeben</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionsPage</name>
    <message>
        <source>No connections yet</source>
        <translation>Noch keine Verbindungen</translation>
    </message>
    <message>
        <source>A workspace says where facts come from, where they are kept and which eIM executes switches. Open the demo, or write them into workspace.ini.</source>
        <translation>Ein Arbeitsbereich sagt, woher Meldungen kommen, wo sie liegen und welcher eIM Wechsel ausführt. Öffnen Sie die Demo oder tragen Sie dies in workspace.ini ein.</translation>
    </message>
    <message>
        <source>Where facts come from</source>
        <translation>Woher Meldungen kommen</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Wo sie gespeichert sind</translation>
    </message>
    <message>
        <source>What executes switches</source>
        <translation>Was Wechsel ausführt</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>A file on this machine</source>
        <translation>Eine Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>A database server</source>
        <translation>Ein Datenbankserver</translation>
    </message>
</context>
<context>
    <name>signalbox::CourseCharts</name>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Back or failed</source>
        <translation>Zurück oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>Without service, median</source>
        <translation>Ohne Dienst, Median</translation>
    </message>
    <message>
        <source>The campaign over time</source>
        <translation>Die Kampagne im Zeitverlauf</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>each vehicle where it stands now, since it came there</source>
        <translation>jedes Fahrzeug dort, wo es jetzt steht, seit es dort ist</translation>
    </message>
    <message>
        <source>Seconds without service over time</source>
        <translation>Sekunden ohne Dienst im Zeitverlauf</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Seconds without service</source>
        <translation>Sekunden ohne Dienst</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>back or failed</source>
        <translation>zurück oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>none measured yet</source>
        <translation>noch nichts gemessen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Vehicles that succeeded, are dark, rolled back or failed, over time</source>
        <translation>Fahrzeuge, die erfolgreich, dunkel, zurückgekehrt oder fehlgeschlagen sind, im Zeitverlauf</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
</context>
<context>
    <name>signalbox::DecisionDialog</name>
    <message>
        <source>Reason for the audit log</source>
        <translation>Grund für das Audit-Protokoll</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>signalbox::Desk</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln switch(es) recorded</source>
        <translation>
            <numerusform>%Ln Wechsel erfasst</numerusform>
            <numerusform>%Ln Wechsel erfasst</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations shows how they go.</source>
        <translation>Der Stand ist unter Vorgänge zu sehen.</translation>
    </message>
    <message>
        <source>Switch the selected vehicles…</source>
        <translation>Gewählte Fahrzeuge umschalten…</translation>
    </message>
    <message>
        <source>Filter the fleet</source>
        <translation>Flotte filtern</translation>
    </message>
    <message>
        <source>Show every vehicle</source>
        <translation>Alle Fahrzeuge zeigen</translation>
    </message>
    <message>
        <source>Show vehicles that are %1</source>
        <translation>Fahrzeuge im Zustand %1 zeigen</translation>
    </message>
    <message>
        <source>%1 (a view: the file is yours)</source>
        <translation>%1 (eine Ansicht: Die Datei gehört Ihnen)</translation>
    </message>
    <message>
        <source>Show the whole fleet on the map</source>
        <translation>Die ganze Flotte auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Select what is in view on the map</source>
        <translation>Auswählen, was auf der Karte zu sehen ist</translation>
    </message>
    <message>
        <source>Select with a rectangle on the map</source>
        <translation>Mit einem Rechteck auf der Karte auswählen</translation>
    </message>
    <message>
        <source>Select with a lasso on the map</source>
        <translation>Mit einem Lasso auf der Karte auswählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Export the filtered vehicles…</source>
        <translation>Gefilterte Fahrzeuge exportieren…</translation>
    </message>
    <message>
        <source>Copy the vehicle&apos;s card</source>
        <translation>Karte des Fahrzeugs kopieren</translation>
    </message>
    <message>
        <source>Map in a window of its own, or back</source>
        <translation>Karte in eigenem Fenster, oder zurück</translation>
    </message>
    <message>
        <source>Table in a window of its own, or back</source>
        <translation>Tabelle in eigenem Fenster, oder zurück</translation>
    </message>
    <message>
        <source>Card in a window of its own, or back</source>
        <translation>Fahrzeugblatt in eigenem Fenster, oder zurück</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Zeiten in UTC</translation>
    </message>
    <message>
        <source>Times in my zone</source>
        <translation>Zeiten in meiner Zone</translation>
    </message>
    <message>
        <source>Times in the vehicle&apos;s zone</source>
        <translation>Zeiten in der Zone des Fahrzeugs</translation>
    </message>
    <message>
        <source>Filter “%1”</source>
        <translation>Filter „%1“</translation>
    </message>
    <message>
        <source>Cohort %1</source>
        <translation>Kohorte %1</translation>
    </message>
    <message>
        <source>Filter the fleet by %1</source>
        <translation>Flotte filtern nach %1</translation>
    </message>
    <message>
        <source>Show %1, %2</source>
        <translation>%1 zeigen, %2</translation>
    </message>
    <message>
        <source>Import vehicles…</source>
        <translation>Fahrzeuge importieren …</translation>
    </message>
    <message>
        <source>Export the inventory…</source>
        <translation>Bestand exportieren …</translation>
    </message>
    <message>
        <source>Nothing can be imported</source>
        <translation>Nichts kann importiert werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported</source>
        <translation>
            <numerusform>%Ln Zeile importiert</numerusform>
            <numerusform>%Ln Zeilen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Map and table show them within ten seconds.</source>
        <translation>Karte und Tabelle zeigen sie binnen zehn Sekunden.</translation>
    </message>
    <message>
        <source>Export the inventory</source>
        <translation>Bestand exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The inventory was not exported</source>
        <translation>Der Bestand wurde nicht exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) exported</source>
        <translation>
            <numerusform>%Ln Fahrzeug exportiert</numerusform>
            <numerusform>%Ln Fahrzeuge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Help on the filter</source>
        <translation>Hilfe zum Filter</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern …</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Gruppieren nach %1</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <translation>Ansicht „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) recorded</source>
        <translation>
            <numerusform>%Ln Auftrag aufgezeichnet</numerusform>
            <numerusform>%Ln Aufträge aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) are too many to ask at once. Choose fewer.</source>
        <translation>
            <numerusform>%Ln Fahrzeug ist zu viel, um zugleich zu fragen. Wählen Sie weniger.</numerusform>
            <numerusform>%Ln Fahrzeuge sind zu viele, um zugleich zu fragen. Wählen Sie weniger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) recorded. The answers appear on the vehicles’ cards.</source>
        <translation>
            <numerusform>%Ln Auftrag aufgezeichnet. Die Antwort erscheint auf der Karte des Fahrzeugs.</numerusform>
            <numerusform>%Ln Aufträge aufgezeichnet. Die Antworten erscheinen auf den Karten der Fahrzeuge.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 recorded. %3</source>
        <translation>%1 von %2 aufgezeichnet. %3</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Retire vehicles…</source>
        <translation>Fahrzeuge stilllegen …</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Neue Kampagne …</translation>
    </message>
    <message>
        <source>New campaign with the selected vehicles…</source>
        <translation>Neue Kampagne mit den gewählten Fahrzeugen …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Campaigns shows how it goes.</source>
        <translation>Kampagnen zeigt, wie es läuft.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) could not be asked.</source>
        <translation>
            <numerusform>%Ln Fahrzeug konnte nicht gefragt werden.</numerusform>
            <numerusform>%Ln Fahrzeuge konnten nicht gefragt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audit(s) recorded</source>
        <translation>
            <numerusform>%Ln Prüfung erfasst</numerusform>
            <numerusform>%Ln Prüfungen erfasst</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
</context>
<context>
    <name>signalbox::DeskMap</name>
    <message>
        <source>The street map is not shown</source>
        <translation>Die Straßenkarte wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Geofences</source>
        <translation>Geofences</translation>
    </message>
    <message>
        <source>Street map, picture, print</source>
        <translation>Straßenkarte, Bild, Druck</translation>
    </message>
    <message>
        <source>Choose the map…</source>
        <translation>Karte wählen…</translation>
    </message>
    <message>
        <source>Keep the map as a picture…</source>
        <translation>Karte als Bild aufbewahren…</translation>
    </message>
    <message>
        <source>Print the map…</source>
        <translation>Karte drucken…</translation>
    </message>
    <message>
        <source>Map layer, %1</source>
        <translation>Kartenebene, %1</translation>
    </message>
    <message>
        <source>Map layer, none</source>
        <translation>Kartenebene, keine</translation>
    </message>
    <message>
        <source>List the geofences</source>
        <translation>Geofences auflisten</translation>
    </message>
    <message>
        <source>Draw a geofence: polygon</source>
        <translation>Geofence zeichnen: Vieleck</translation>
    </message>
    <message>
        <source>Draw a geofence: corridor</source>
        <translation>Geofence zeichnen: Korridor</translation>
    </message>
    <message>
        <source>Bring back the geofence that was deleted last</source>
        <translation>Den zuletzt gelöschten Geofence zurückholen</translation>
    </message>
    <message>
        <source>Copy the position of the map</source>
        <translation>Position der Karte kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::DeskStatus</name>
    <message>
        <source>lab time ×%1</source>
        <translation>Laborzeit ×%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) open</source>
        <translation>
            <numerusform>%Ln Vorgang offen</numerusform>
            <numerusform>%Ln Vorgänge offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations that are not settled</source>
        <translation>Vorgänge, die nicht abgeschlossen sind</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles</source>
        <translation>%1 von %2 Fahrzeugen</translation>
    </message>
    <message>
        <source>bringing the fleet up to date</source>
        <translation>die Flotte wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>The fleet is read from the store; you can work meanwhile.</source>
        <translation>Die Flotte wird aus der Datenbank gelesen; Sie können inzwischen arbeiten.</translation>
    </message>
    <message>
        <source>another program works on this workspace</source>
        <translation>ein anderes Programm arbeitet in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>The engine runs elsewhere; this desk looks on and hands operations in.</source>
        <translation>Die Engine läuft anderswo; dieser Leitstand sieht zu und übergibt ihr Vorgänge.</translation>
    </message>
    <message>
        <source>Feed %1 lost</source>
        <translation>Feed %1 verloren</translation>
    </message>
    <message>
        <source>Feed %1 msg/s · lag %2 s</source>
        <translation>Feed %1 Nachr./s · Verzug %2 s</translation>
    </message>
    <message>
        <source>Store in trouble</source>
        <translation>Speicher gestört</translation>
    </message>
    <message>
        <source>Store %1 · %2 ms to disk</source>
        <translation>Speicher %1 · %2 ms bis zur Platte</translation>
    </message>
    <message>
        <source>eIM %1</source>
        <translation>eIM %1</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Nothing can be stored.</source>
        <translation>Es kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>Feed %1 is lost: who is silent now is Unknown, not Dark.</source>
        <translation>Feed %1 ist weg: Wer jetzt schweigt, ist Unbekannt, nicht Dunkel.</translation>
    </message>
    <message>
        <source>SM-SR %1</source>
        <translation>SM-SR %1</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>Speicher %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 at most</source>
        <translation>%1 · höchstens %2</translation>
    </message>
    <message>
        <source>What executes switches</source>
        <translation>Was Wechsel ausführt</translation>
    </message>
</context>
<context>
    <name>signalbox::DeskTable</name>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::DeskWindow</name>
    <message>
        <source>Signalbox</source>
        <translation>Signalbox</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Show the keyboard</source>
        <translation>Tastenbelegung zeigen</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Design: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Design: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Design: dunkel</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Design: hoher Kontrast</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>Leitstand schließen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Mitteilungen</translation>
    </message>
</context>
<context>
    <name>signalbox::DriftModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ohne Zeit</translation>
    </message>
    <message>
        <source>The inventory says so; it has no time.</source>
        <translation>So sagt es der Bestand; er hat keine Zeit.</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorBlock</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::EuiccGrid</name>
    <message>
        <source>The card was not asked yet. “%1” and “%2” in More orders ask it, where the connection can.</source>
        <translation>Die Karte wurde noch nicht gefragt. „%1“ und „%2“ unter Weitere Aufträge fragen sie, wo die Verbindung das kann.</translation>
    </message>
    <message>
        <source>The card itself</source>
        <translation>Die Karte selbst</translation>
    </message>
    <message>
        <source>Whom it obeys</source>
        <translation>Wem sie gehorcht</translation>
    </message>
    <message>
        <source>card said, %1 ago</source>
        <translation>sagte die Karte, vor %1</translation>
    </message>
</context>
<context>
    <name>signalbox::FactGrid</name>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Hindernis</translation>
    </message>
</context>
<context>
    <name>signalbox::FilterEdit</name>
    <message>
        <source>Filter of vehicles</source>
        <translation>Filter der Fahrzeuge</translation>
    </message>
    <message>
        <source>Filter: state:dark country:FR last&gt;2h, or any text</source>
        <translation>Filter: state:dark country:FR last&gt;2h oder beliebiger Text</translation>
    </message>
</context>
<context>
    <name>signalbox::FilterLine</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Filter löschen (Esc)</translation>
    </message>
</context>
<context>
    <name>signalbox::FindingsGrid</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
</context>
<context>
    <name>signalbox::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 vehicles · states as of %2</source>
        <translation>%1 Fahrzeuge · Zustände von %2</translation>
    </message>
    <message numerus="yes">
        <source>Switch %Ln vehicle(s)…</source>
        <translation>
            <numerusform>%Ln Fahrzeug umschalten…</numerusform>
            <numerusform>%Ln Fahrzeuge umschalten…</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch %1…</source>
        <translation>%1 umschalten…</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name of “%1”</source>
        <translation>Name von „%1“</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>The table in a window of its own, or back</source>
        <translation>Die Tabelle in einem eigenen Fenster, oder zurück</translation>
    </message>
    <message>
        <source>The map in a window of its own, or back</source>
        <translation>Die Karte in einem eigenen Fenster, oder zurück</translation>
    </message>
    <message>
        <source>The card in a window of its own, or back</source>
        <translation>Das Fahrzeugblatt in einem eigenen Fenster, oder zurück</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Kohorten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <translation>Ansicht „%1“</translation>
    </message>
    <message>
        <source>Removed the view “%1”</source>
        <translation>Ansicht „%1“ entfernt</translation>
    </message>
    <message>
        <source>The Views menu brings it back.</source>
        <translation>Das Menü Ansichten holt sie zurück.</translation>
    </message>
    <message>
        <source>Filter “%1”</source>
        <translation>Filter „%1“</translation>
    </message>
    <message>
        <source>Removed the filter “%1”</source>
        <translation>Filter „%1“ entfernt</translation>
    </message>
    <message>
        <source>Bring back the view “%1”</source>
        <translation>Ansicht „%1“ zurückholen</translation>
    </message>
    <message>
        <source>Bring back the filter “%1”</source>
        <translation>Filter „%1“ zurückholen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view: filter, columns, order and groups</source>
        <translation>Name der Ansicht: Filter, Spalten, Reihenfolge und Gruppen</translation>
    </message>
    <message>
        <source>Save this filter or the whole view under a name, or remove one</source>
        <translation>Diesen Filter oder die ganze Ansicht unter einem Namen speichern oder eine entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Campaign with %Ln vehicle(s)…</source>
        <translation>
            <numerusform>Kampagne mit %Ln Fahrzeug …</numerusform>
            <numerusform>Kampagne mit %Ln Fahrzeugen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FleetPane</name>
    <message>
        <source>Export vehicles</source>
        <translation>Fahrzeuge exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug wird exportiert</numerusform>
            <numerusform>%Ln Fahrzeuge werden exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug exportiert</numerusform>
            <numerusform>%Ln Fahrzeuge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Export abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was written to %1.</source>
        <translation>Nichts wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message numerus="yes">
        <source>New order available: %Ln row(s) moved  F5</source>
        <translation>
            <numerusform>Neue Reihenfolge: %Ln Zeile verschoben  F5</numerusform>
            <numerusform>Neue Reihenfolge: %Ln Zeilen verschoben  F5</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the fleet</source>
        <translation>Flotte wird gelesen</translation>
    </message>
    <message>
        <source>Vehicles and their last facts are read from the store.</source>
        <translation>Fahrzeuge und ihre letzten Meldungen werden aus dem Speicher gelesen.</translation>
    </message>
    <message>
        <source>No vehicles</source>
        <translation>Keine Fahrzeuge</translation>
    </message>
    <message>
        <source>A vehicle appears here when the inventory names it. Connect a feed, or open the demo.</source>
        <translation>Ein Fahrzeug erscheint hier, sobald das Inventar es nennt. Verbinden Sie einen Feed oder öffnen Sie die Demo.</translation>
    </message>
    <message>
        <source>No vehicle matches the filter</source>
        <translation>Kein Fahrzeug passt zum Filter</translation>
    </message>
    <message>
        <source>The fleet has %1 vehicles. Loosen a term, or clear the filter.</source>
        <translation>Die Flotte hat %1 Fahrzeuge. Lockern Sie eine Bedingung oder löschen Sie den Filter.</translation>
    </message>
    <message>
        <source>Which columns are shown, and in which order</source>
        <translation>Welche Spalten gezeigt werden, und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Takes vehicles, devices, cards and profiles from a CSV file, after a dry run</source>
        <translation>Nimmt Fahrzeuge, Geräte, Karten und Profile aus einer CSV-Datei, nach einem Probelauf</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Puts vehicles together by country, network or something else, the worst first</source>
        <translation>Fasst Fahrzeuge nach Land, Netz oder anderem zusammen, das Schlimmste zuerst</translation>
    </message>
    <message>
        <source>Writes the rows of the filter and the columns shown to a CSV file or a workbook</source>
        <translation>Schreibt die Zeilen des Filters und die gezeigten Spalten in eine CSV-Datei oder Arbeitsmappe</translation>
    </message>
    <message numerus="yes">
        <source>Grouped by %1, worst state first · %Ln group(s), %2 vehicles</source>
        <translation>
            <numerusform>Gruppiert nach %1, schlimmster Zustand zuerst · %Ln Gruppe, %2 Fahrzeuge</numerusform>
            <numerusform>Gruppiert nach %1, schlimmster Zustand zuerst · %Ln Gruppen, %2 Fahrzeuge</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Sorting %1 vehicles</source>
        <translation>%1 Fahrzeuge werden sortiert</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Packing the workbook</source>
        <translation>Arbeitsmappe wird gepackt</translation>
    </message>
</context>
<context>
    <name>signalbox::GatesPage</name>
    <message>
        <source>When does it go on, and when does it stop by itself?</source>
        <translation>Wann geht es weiter, und wann hält es von selbst an?</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>The next wave begins when</source>
        <translation>Die nächste Welle beginnt, wenn</translation>
    </message>
    <message>
        <source>of a wave’s outcomes are known</source>
        <translation>der Ausgänge einer Welle bekannt sind</translation>
    </message>
    <message>
        <source>of those succeeded</source>
        <translation>davon gelungen sind</translation>
    </message>
    <message>
        <source>and it still holds after</source>
        <translation>und es noch gilt nach</translation>
    </message>
    <message>
        <source>It halts by itself</source>
        <translation>Sie hält von selbst an</translation>
    </message>
    <message>
        <source>before so many of the cohort are dark</source>
        <translation>bevor so viele der Gruppe dunkel sind</translation>
    </message>
    <message>
        <source>when so many rolled back</source>
        <translation>wenn so viele zurückgerollt sind</translation>
    </message>
    <message>
        <source>when so many failed</source>
        <translation>wenn so viele gescheitert sind</translation>
    </message>
    <message>
        <source>at so many vehicles in trouble in one region</source>
        <translation>bei so vielen Fahrzeugen in Schwierigkeiten in einer Gegend</translation>
    </message>
    <message>
        <source>that are such a share of those known there</source>
        <translation>die ein solcher Anteil der dort bekannten sind</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>After a halt or an abort</source>
        <translation>Nach Anhalten oder Abbruch</translation>
    </message>
    <message>
        <source>Who was not reached is left out after</source>
        <translation>Wer nicht erreicht wurde, wird ausgelassen nach</translation>
    </message>
    <message>
        <source>halts before %1 % dark</source>
        <translation>hält vor %1 % dunkel an</translation>
    </message>
    <message>
        <source>Gates and halt</source>
        <translation>Schranken und Anhalten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>signalbox::GeofenceBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Geofence</source>
        <translation>Geofence</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name des Ortes</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Width of the corridor</source>
        <translation>Breite des Korridors</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Click the corners on the map; a double click ends. Keys: Space adds, N and P choose, Del removes.</source>
        <translation>Klicken Sie die Ecken auf der Karte an; ein Doppelklick beendet. Tasten: Leertaste fügt an, N und P wählen, Entf entfernt.</translation>
    </message>
</context>
<context>
    <name>signalbox::GeofenceDesk</name>
    <message>
        <source>%1 is on the map</source>
        <translation>%1 ist auf der Karte</translation>
    </message>
    <message>
        <source>Filters say it as in:&quot;%1&quot;.</source>
        <translation>Filter nennen ihn in:&quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 ist gelöscht</translation>
    </message>
    <message>
        <source>“Undo” in the list of geofences brings it back.</source>
        <translation>„Löschen rückgängig“ in der Liste der Geofences holt ihn zurück.</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
    </message>
    <message>
        <source>Draw a polygon</source>
        <translation>Vieleck zeichnen</translation>
    </message>
    <message>
        <source>Draw a corridor</source>
        <translation>Korridor zeichnen</translation>
    </message>
    <message>
        <source>Geofences…</source>
        <translation>Geofences…</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>Show them on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::GeofenceList</name>
    <message>
        <source>Geofences</source>
        <translation>Geofences</translation>
    </message>
    <message>
        <source>Undo the delete</source>
        <translation>Löschen rückgängig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Filter by it</source>
        <translation>Danach filtern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Polygon, %Ln corner(s)</source>
        <translation>
            <numerusform>Vieleck, %Ln Ecke</numerusform>
            <numerusform>Vieleck, %Ln Ecken</numerusform>
        </translation>
    </message>
    <message>
        <source>Corridor, %1 m wide</source>
        <translation>Korridor, %1 m breit</translation>
    </message>
    <message>
        <source>No geofences yet. Draw one on the map: the button with the polygon, or “Draw a geofence” in the commands (Ctrl+K).</source>
        <translation>Noch keine Geofences. Zeichnen Sie einen auf der Karte: die Schaltfläche mit dem Vieleck oder „Geofence zeichnen“ in den Befehlen (Strg+K).</translation>
    </message>
    <message>
        <source>This role may not change geofences. An administrator can.</source>
        <translation>Diese Rolle darf Geofences nicht ändern. Ein Administrator kann es.</translation>
    </message>
</context>
<context>
    <name>signalbox::GeofenceOverlay</name>
    <message>
        <source>Drawing on the map: Space adds a corner at the cross, N and P choose one, Ctrl and arrows move it, Del removes it, Enter saves</source>
        <translation>Zeichnen auf der Karte: Leertaste setzt eine Ecke am Kreuz, N und P wählen eine, Strg und Pfeile bewegen sie, Entf entfernt sie, Eingabe speichert</translation>
    </message>
</context>
<context>
    <name>signalbox::GroupMenu</name>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Nichts weiter</translation>
    </message>
    <message>
        <source>And inside by</source>
        <translation>Und darin nach</translation>
    </message>
</context>
<context>
    <name>signalbox::HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>signalbox::HoldButton</name>
    <message>
        <source>Hold the mouse button or the Space bar for 1.5 seconds to confirm.</source>
        <translation>Zum Bestätigen die Maustaste oder die Leertaste 1,5 Sekunden halten.</translation>
    </message>
    <message>
        <source>Held %1 of %2 s. Let go to stop.</source>
        <translation>%1 von %2 s gehalten. Loslassen bricht ab.</translation>
    </message>
</context>
<context>
    <name>signalbox::ImportDialog</name>
    <message>
        <source>Import vehicles</source>
        <translation>Fahrzeuge importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>A dry run on a copy of the inventory; nothing is changed</source>
        <translation>Ein Probelauf auf einer Kopie des Bestands; nichts wird geändert</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>signalbox::IncidentDetail</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Silent since</source>
        <translation>Stumm seit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>Why is it closed?</source>
        <translation>Warum wird er geschlossen?</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Who works on it?</source>
        <translation>Wer arbeitet daran?</translation>
    </message>
    <message>
        <source>Ticket…</source>
        <translation>Ticket…</translation>
    </message>
    <message>
        <source>Show on fleet page</source>
        <translation>Auf der Flottenseite zeigen</translation>
    </message>
    <message>
        <source>vehicles dark now</source>
        <translation>Fahrzeuge jetzt dunkel</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>since the first</source>
        <translation>seit dem ersten</translation>
    </message>
    <message>
        <source>Affected vehicles</source>
        <translation>Betroffene Fahrzeuge</translation>
    </message>
    <message>
        <source>Timeline and notes</source>
        <translation>Verlauf und Notizen</translation>
    </message>
    <message>
        <source>Write a note, Enter saves it</source>
        <translation>Notiz schreiben, Eingabe speichert sie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>acknowledged by %1 at %2</source>
        <translation>bestätigt von %1 um %2</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zugewiesen an %1</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>This role may not change incidents.</source>
        <translation>Diese Rolle darf Vorfälle nicht ändern.</translation>
    </message>
    <message>
        <source>Only vehicles of an open incident can be shown.</source>
        <translation>Nur Fahrzeuge eines offenen Vorfalls können gezeigt werden.</translation>
    </message>
    <message>
        <source>Number of the ticket</source>
        <translation>Nummer des Tickets</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Seine Adresse</translation>
    </message>
</context>
<context>
    <name>signalbox::IncidentsPage</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>Keine Vorfälle</translation>
    </message>
    <message>
        <source>One appears here when at least five vehicles go dark from one cause within a quarter of an hour: a network, a place, a cell, an APN, a firmware, a modem or a carrier&apos;s profiles.</source>
        <translation>Einer erscheint hier, wenn mindestens fünf Fahrzeuge binnen einer Viertelstunde aus einer Ursache dunkel werden: ein Netz, ein Ort, eine Zelle, ein APN, eine Firmware, ein Modem oder die Profile eines Anbieters.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln Vorfall</numerusform>
            <numerusform>%Ln Vorfälle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LastValuesGrid</name>
    <message>
        <source>Last known values</source>
        <translation>Letzte bekannte Werte</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy all values</source>
        <translation>Alle Werte kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::Legend</name>
    <message>
        <source>Remove the layer</source>
        <translation>Ebene entfernen</translation>
    </message>
    <message>
        <source>%1, from %2 to %3 in six steps. %4</source>
        <translation>%1, von %2 bis %3 in sechs Stufen. %4</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::LinkCard</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 testen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test läuft</translation>
    </message>
</context>
<context>
    <name>signalbox::MapExport</name>
    <message>
        <source>Map of the fleet</source>
        <translation>Karte der Flotte</translation>
    </message>
    <message>
        <source>The map was not kept</source>
        <translation>Die Karte wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Keep the map as a picture</source>
        <translation>Karte als Bild aufbewahren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>The map is kept as a picture</source>
        <translation>Die Karte ist als Bild aufbewahrt</translation>
    </message>
    <message>
        <source>The map is printed</source>
        <translation>Die Karte ist gedruckt</translation>
    </message>
</context>
<context>
    <name>signalbox::MapLayers</name>
    <message>
        <source>Countries: %1</source>
        <translation>Länder: %1</translation>
    </message>
    <message>
        <source>Heat: %1</source>
        <translation>Dichte: %1</translation>
    </message>
    <message>
        <source>No layer</source>
        <translation>Keine Ebene</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Wird ausgerechnet</translation>
    </message>
    <message>
        <source>No vehicle has a value.</source>
        <translation>Kein Fahrzeug hat einen Wert.</translation>
    </message>
    <message>
        <source>Blank: no vehicle with a value.</source>
        <translation>Leer: kein Fahrzeug mit Wert.</translation>
    </message>
    <message>
        <source>%1 As of %2.</source>
        <translation>%1 Stand %2.</translation>
    </message>
    <message>
        <source>%1 This role sees countries, not positions. As of %2.</source>
        <translation>%1 Diese Rolle sieht Länder, keine Positionen. Stand %2.</translation>
    </message>
    <message>
        <source>%1: no vehicle with a value</source>
        <translation>%1: kein Fahrzeug mit Wert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug</numerusform>
            <numerusform>%Ln Fahrzeuge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MapSheet</name>
    <message>
        <source>All vehicles</source>
        <translation>Alle Fahrzeuge</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>as seen by %1</source>
        <translation>aus Sicht von %1</translation>
    </message>
</context>
<context>
    <name>signalbox::MapTools</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all vehicles</source>
        <translation>Alle Fahrzeuge zeigen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Join vehicles to counts when zoomed out</source>
        <translation>Fahrzeuge beim Herauszoomen zu Anzahlen zusammenfassen</translation>
    </message>
    <message>
        <source>Select with a rectangle; Ctrl adds</source>
        <translation>Mit einem Rechteck auswählen; Strg fügt hinzu</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Umschalt und ziehen</translation>
    </message>
    <message>
        <source>Select with a lasso; Ctrl adds</source>
        <translation>Mit einem Lasso auswählen; Strg fügt hinzu</translation>
    </message>
</context>
<context>
    <name>signalbox::MapView</name>
    <message>
        <source>Map of the fleet</source>
        <translation>Karte der Flotte</translation>
    </message>
    <message>
        <source>Basemap: Natural Earth</source>
        <translation>Grundkarte: Natural Earth</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vehicle(s) in view</source>
        <translation>
            <numerusform>%Ln Fahrzeug im Bild</numerusform>
            <numerusform>%Ln Fahrzeuge im Bild</numerusform>
        </translation>
    </message>
    <message>
        <source>Centre here</source>
        <translation>Hier zentrieren</translation>
    </message>
    <message>
        <source>Show all vehicles</source>
        <translation>Alle Fahrzeuge zeigen</translation>
    </message>
    <message>
        <source>Last fact: %1</source>
        <translation>Letzte Meldung: %1</translation>
    </message>
    <message>
        <source>Select what is in view</source>
        <translation>Auswählen, was zu sehen ist</translation>
    </message>
    <message>
        <source>Layers: countries, heat</source>
        <translation>Ebenen: Länder, Dichte</translation>
    </message>
    <message>
        <source>Copy position %1</source>
        <translation>Position %1 kopieren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>signalbox::MemberList</name>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>State of the vehicles that are shown</source>
        <translation>Zustand der gezeigten Fahrzeuge</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Vehicles of the campaign</source>
        <translation>Fahrzeuge der Kampagne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Selects these vehicles on the Fleet page</source>
        <translation>Wählt diese Fahrzeuge auf der Flottenseite aus</translation>
    </message>
</context>
<context>
    <name>signalbox::ModalDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>signalbox::OperationDetail</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Journal of this operation</source>
        <translation>Journal dieses Vorgangs</translation>
    </message>
    <message>
        <source>Show vehicle</source>
        <translation>Fahrzeug zeigen</translation>
    </message>
    <message>
        <source>Cancel operation</source>
        <translation>Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>It was sent already. The provider cannot be asked to take it back.</source>
        <translation>Er wurde schon gesendet. Der Anbieter kann ihn nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Er ist beendet.</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Target ICCID</source>
        <translation>Ziel-ICCID</translation>
    </message>
    <message>
        <source>Target IMSI</source>
        <translation>Ziel-IMSI</translation>
    </message>
    <message>
        <source>Before, ICCID</source>
        <translation>Vorher, ICCID</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Nachweis bis</translation>
    </message>
    <message>
        <source>Without service</source>
        <translation>Ohne Dienst</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Provider&apos;s code</source>
        <translation>Code des Anbieters</translation>
    </message>
    <message>
        <source>Provider&apos;s order</source>
        <translation>Auftrag beim Anbieter</translation>
    </message>
    <message>
        <source>Export proof…</source>
        <translation>Nachweis exportieren…</translation>
    </message>
    <message>
        <source>What the card signed, with its certificates, for anybody to check</source>
        <translation>Was die Karte signiert hat, mit ihren Zertifikaten, für jeden prüfbar</translation>
    </message>
    <message>
        <source>Card&apos;s signature</source>
        <translation>Signatur der Karte</translation>
    </message>
    <message>
        <source>Came back on, ICCID</source>
        <translation>Zurück auf, ICCID</translation>
    </message>
    <message>
        <source>Contact due since</source>
        <translation>Kontakt fällig seit</translation>
    </message>
</context>
<context>
    <name>signalbox::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Vehicle, number, state</source>
        <translation>Fahrzeug, Nummer, Zustand</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>Vorgänge suchen</translation>
    </message>
    <message>
        <source>Switch profile…</source>
        <translation>Profil wechseln…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No operations yet</source>
        <translation>Noch keine Vorgänge</translation>
    </message>
    <message>
        <source>One appears here when a profile is switched or a card is read, from this desk, a rule or a terminal.</source>
        <translation>Einer erscheint hier, wenn ein Profil gewechselt oder eine Karte gelesen wird: von diesem Leitstand, einer Regel oder einem Terminal.</translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation>Kein Vorgang passt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) are left out by the choice above.</source>
        <translation>
            <numerusform>Die Auswahl oben lässt %Ln Vorgang aus.</numerusform>
            <numerusform>Die Auswahl oben lässt %Ln Vorgänge aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown, and in which order</source>
        <translation>Welche Spalten gezeigt werden, und in welcher Reihenfolge</translation>
    </message>
</context>
<context>
    <name>signalbox::OrderMenu</name>
    <message>
        <source>More orders</source>
        <translation>Weitere Aufträge</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Stilllegen …</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1 may not change profiles. An administrator can.</source>
        <translation>%1 darf keine Profile wechseln. Administratoren können es.</translation>
    </message>
    <message>
        <source>Deletes profiles but the fallback and suspends the subscription, as far as the connection can</source>
        <translation>Löscht die Profile außer dem Fallback-Profil und sperrt den Vertrag, soweit die Verbindung das kann</translation>
    </message>
    <message>
        <source>No profile can be deleted or disabled and no subscription suspended over this connection.</source>
        <translation>Über diese Verbindung lässt sich kein Profil löschen oder deaktivieren und kein Vertrag sperren.</translation>
    </message>
</context>
<context>
    <name>signalbox::OrderWizard</name>
    <message>
        <source>Which vehicles?</source>
        <translation>Welche Fahrzeuge?</translation>
    </message>
</context>
<context>
    <name>signalbox::PlanEditor</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Cohort of the plan</source>
        <translation>Kohorte des Plans</translation>
    </message>
    <message>
        <source>Profiles on the card</source>
        <translation>Profile auf der Karte</translation>
    </message>
    <message>
        <source>208-01, 208-10, Roamer</source>
        <translation>208-01, 208-10, Roamer</translation>
    </message>
    <message>
        <source>Enabled by country</source>
        <translation>Aktiviert nach Land</translation>
    </message>
    <message>
        <source>FR 208-01, DE 262-01, * Roamer</source>
        <translation>FR 208-01, DE 262-01, * Roamer</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>Roamer</source>
        <translation>Roamer</translation>
    </message>
    <message>
        <source>A profile is named by its home network, as 208-10, or by its name. * stands for every other country.</source>
        <translation>Ein Profil wird durch sein Heimatnetz benannt, etwa 208-10, oder durch seinen Namen. * steht für jedes andere Land.</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Remove plan</source>
        <translation>Plan entfernen</translation>
    </message>
    <message>
        <source>All cohorts without a plan of their own</source>
        <translation>Alle Kohorten ohne eigenen Plan</translation>
    </message>
    <message>
        <source>Changed by %1, %2 ago</source>
        <translation>Geändert von %1, vor %2</translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation>Noch kein Plan.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>signalbox::PlansPage</name>
    <message>
        <source>Profile plans</source>
        <translation>Profilpläne</translation>
    </message>
    <message>
        <source>Vehicle, cohort, profile</source>
        <translation>Fahrzeug, Kohorte, Profil</translation>
    </message>
    <message>
        <source>Search differences</source>
        <translation>Unterschiede suchen</translation>
    </message>
    <message>
        <source>Audit selected</source>
        <translation>Ausgewählte prüfen</translation>
    </message>
    <message>
        <source>Repair campaign…</source>
        <translation>Reparaturkampagne…</translation>
    </message>
    <message>
        <source>Look at the fleet</source>
        <translation>Flotte prüfen</translation>
    </message>
    <message>
        <source>Looking at the fleet</source>
        <translation>Die Flotte wird geprüft</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles</source>
        <translation>%1 von %2 Fahrzeugen</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles differ, %3 have a plan; as of %4</source>
        <translation>%1 von %2 Fahrzeugen weichen ab, %3 haben einen Plan; Stand %4</translation>
    </message>
    <message>
        <source>The fleet was not looked at yet</source>
        <translation>Die Flotte wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>“Look at the fleet” holds every vehicle against its plan, and what we believe against card, provider and telemetry.</source>
        <translation>„Flotte prüfen“ hält jedes Fahrzeug gegen seinen Plan und was wir glauben gegen Karte, Anbieter und Telemetrie.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>Every vehicle is as its plan and our own records say.</source>
        <translation>Jedes Fahrzeug ist so, wie sein Plan und unsere Aufzeichnungen sagen.</translation>
    </message>
    <message>
        <source>No difference matches</source>
        <translation>Kein Unterschied passt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) are left out by the choice above.</source>
        <translation>
            <numerusform>%Ln Unterschied ist durch die Auswahl oben ausgelassen.</numerusform>
            <numerusform>%Ln Unterschiede sind durch die Auswahl oben ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select vehicles that need the same: one profile enabled, or one as fallback.</source>
        <translation>Wählen Sie Fahrzeuge, die dasselbe brauchen: ein Profil aktiviert oder eines als Fallback.</translation>
    </message>
    <message numerus="yes">
        <source>Audit %Ln vehicle(s)</source>
        <translation>
            <numerusform>%Ln Fahrzeug prüfen</numerusform>
            <numerusform>%Ln Fahrzeuge prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>This role may not propose operations.</source>
        <translation>Diese Rolle darf keine Vorgänge vorschlagen.</translation>
    </message>
    <message>
        <source>Select vehicles in the list: their cards are asked what is on them.</source>
        <translation>Wählen Sie Fahrzeuge in der Liste: Ihre Karten werden gefragt, was auf ihnen ist.</translation>
    </message>
    <message>
        <source>Profile plan: difference</source>
        <translation>Profilplan: Unterschied</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>signalbox::PreflightPage</name>
    <message>
        <source>Checking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Findings by vehicle</source>
        <translation>Befunde je Fahrzeug</translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>%Ln ausgeschlossen</numerusform>
            <numerusform>%Ln ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>none excluded</source>
        <translation>keine ausgeschlossen</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Nothing speaks against it</source>
        <translation>Nichts spricht dagegen</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>signalbox::ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Vehicles that can</source>
        <translation>Mögliche Fahrzeuge</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reading which profiles are on the cards</source>
        <translation>Es wird gelesen, welche Profile auf den Karten sind</translation>
    </message>
    <message numerus="yes">
        <source>not on the card of %Ln vehicle(s)</source>
        <translation>
            <numerusform>nicht auf der Karte von %Ln Fahrzeug</numerusform>
            <numerusform>nicht auf der Karte von %Ln Fahrzeugen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No profiles are known for these vehicles. Read their status first.</source>
        <translation>Für diese Fahrzeuge sind keine Profile bekannt. Lesen Sie zuerst ihren Status.</translation>
    </message>
    <message>
        <source>As last read from the cards. The check looks again.</source>
        <translation>Wie zuletzt von den Karten gelesen. Die Prüfung sieht noch einmal nach.</translation>
    </message>
    <message>
        <source>Profiles to choose from</source>
        <translation>Profile zur Wahl</translation>
    </message>
</context>
<context>
    <name>signalbox::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>signalbox::ProofExport</name>
    <message>
        <source>Export proof</source>
        <translation>Nachweis exportieren</translation>
    </message>
    <message>
        <source>Proofs (*.json)</source>
        <translation>Nachweise (*.json)</translation>
    </message>
</context>
<context>
    <name>signalbox::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>signalbox::RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln wartet auf Sie</numerusform>
            <numerusform>%Ln warten auf Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReasonLine</name>
    <message>
        <source>Reason for the audit log</source>
        <translation>Grund für das Audit-Protokoll</translation>
    </message>
</context>
<context>
    <name>signalbox::ResultModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>Why, and what changes</source>
        <translation>Warum, und was sich ändert</translation>
    </message>
</context>
<context>
    <name>signalbox::ResultPage</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Neu %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <source>Unchanged %1</source>
        <translation>Unverändert %1</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Abgelehnt %1</translation>
    </message>
    <message>
        <source>With a warning %1</source>
        <translation>Mit Warnung %1</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Trying %1 on a copy of the inventory</source>
        <translation>%1 wird auf einer Kopie des Bestands probiert</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), %1 %</source>
        <translation>
            <numerusform>%Ln Zeile, %1 %</numerusform>
            <numerusform>%Ln Zeilen, %1 %</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not read to its end</source>
        <translation>%1 wurde nicht bis zum Ende gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %Ln row(s). What was taken stays; the same file goes on where it stopped.</source>
        <translation>
            <numerusform>Nach %Ln Zeile abgebrochen. Was übernommen wurde, bleibt; dieselbe Datei geht dort weiter.</numerusform>
            <numerusform>Nach %Ln Zeilen abgebrochen. Was übernommen wurde, bleibt; dieselbe Datei geht dort weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) of %1 can be imported. Nothing was changed yet.</source>
        <translation>
            <numerusform>Die %Ln Zeile von %1 kann importiert werden. Noch wurde nichts geändert.</numerusform>
            <numerusform>Alle %Ln Zeilen von %1 können importiert werden. Noch wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 can be imported, %2 would be left out. Nothing was changed yet.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 kann importiert werden, %2 würden ausgelassen. Noch wurde nichts geändert.</numerusform>
            <numerusform>%Ln Zeilen von %1 können importiert werden, %2 würden ausgelassen. Noch wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) of %1 are in the inventory.</source>
        <translation>
            <numerusform>Die %Ln Zeile von %1 ist im Bestand.</numerusform>
            <numerusform>Alle %Ln Zeilen von %1 sind im Bestand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 are in the inventory, %2 were left out.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 ist im Bestand, %2 wurden ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen von %1 sind im Bestand, %2 wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Went on after row %1, where an earlier import stopped.</source>
        <translation>Fortgesetzt nach Zeile %1, wo ein früherer Import endete.</translation>
    </message>
    <message>
        <source>Columns that were left out: %1.</source>
        <translation>Ausgelassene Spalten: %1.</translation>
    </message>
    <message>
        <source>The table shows %1 of %2 rows, those with notes first; the report has them all.</source>
        <translation>Die Tabelle zeigt %1 von %2 Zeilen, die mit Bemerkungen zuerst; der Bericht hat alle.</translation>
    </message>
</context>
<context>
    <name>signalbox::RetireReviewPage</name>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Reading the cards</source>
        <translation>Liest die Karten</translation>
    </message>
    <message>
        <source>Orders in their sequence</source>
        <translation>Aufträge in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>signalbox::RetireRunPage</name>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>Vehicles that are being retired</source>
        <translation>Fahrzeuge, die stillgelegt werden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ablauf</translation>
    </message>
</context>
<context>
    <name>signalbox::RetireWizard</name>
    <message>
        <source>Retire vehicles</source>
        <translation>Fahrzeuge stilllegen</translation>
    </message>
    <message>
        <source>Which vehicles leave the fleet?</source>
        <translation>Welche Fahrzeuge verlassen die Flotte?</translation>
    </message>
    <message>
        <source>Plan the orders</source>
        <translation>Aufträge planen</translation>
    </message>
</context>
<context>
    <name>signalbox::ReviewPage</name>
    <message>
        <source>Run again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Stranding risk</source>
        <translation>Risiko zu stranden</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Excluded vehicles</source>
        <translation>Ausgeschlossene Fahrzeuge</translation>
    </message>
    <message>
        <source>The check is still running.</source>
        <translation>Die Prüfung läuft noch.</translation>
    </message>
    <message>
        <source>Pre-flight · %1</source>
        <translation>Vorprüfung · %1</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>None excluded</source>
        <translation>Keine ausgeschlossen</translation>
    </message>
    <message>
        <source>Excluded, stay as they are</source>
        <translation>Ausgeschlossen, bleiben wie sie sind</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>This was handed in already.</source>
        <translation>Das wurde schon übergeben.</translation>
    </message>
    <message>
        <source>It can be done to no vehicle.</source>
        <translation>Es ist bei keinem Fahrzeug möglich.</translation>
    </message>
</context>
<context>
    <name>signalbox::RiskBar</name>
    <message>
        <source>Stranding risk</source>
        <translation>Risiko zu stranden</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>signalbox::RunPage</name>
    <message>
        <source>Settled</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Nicht übergeben</translation>
    </message>
    <message>
        <source>Run and verify</source>
        <translation>Ausführen und nachweisen</translation>
    </message>
    <message>
        <source>Operations that were handed in</source>
        <translation>Vorgänge, die übergeben wurden</translation>
    </message>
</context>
<context>
    <name>signalbox::SavedFilters</name>
    <message>
        <source>Dark now</source>
        <translation>Jetzt dunkel</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>Wechselt</translation>
    </message>
</context>
<context>
    <name>signalbox::SessionGantt</name>
    <message>
        <source>Sessions by network</source>
        <translation>Sitzungen nach Netz</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>beendet: %1</translation>
    </message>
    <message>
        <source>quiet as expected for %1</source>
        <translation>ruhig wie erwartet, %1 lang</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>stumm, %1 lang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reject(s): %1</source>
        <translation>
            <numerusform>%Ln Ablehnung: %1</numerusform>
            <numerusform>%Ln Ablehnungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>RAT</source>
        <translation>RAT</translation>
    </message>
    <message>
        <source>Octets in</source>
        <translation>Oktette ein</translation>
    </message>
    <message>
        <source>Octets out</source>
        <translation>Oktette aus</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 zu %3</translation>
    </message>
</context>
<context>
    <name>signalbox::SeverityCount</name>
    <message>
        <source>%1: click for only these, Ctrl adds them, Shift leaves them out</source>
        <translation>%1: Klick zeigt nur diese, Strg nimmt sie hinzu, Umschalt lässt sie weg</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln vehicles</source>
        <translation>
            <numerusform>%1, %Ln Fahrzeug</numerusform>
            <numerusform>%1, %Ln Fahrzeuge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SeverityStrip</name>
    <message>
        <source>Vehicles by state</source>
        <translation>Fahrzeuge nach Zustand</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next control; with Shift the one before</source>
        <translation>Nächstes Bedienelement; mit Umschalt das vorige</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the current row</source>
        <translation>Aktuelle Zeile öffnen</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Leertaste, gehalten</translation>
    </message>
    <message>
        <source>Confirm a switch. Enter never confirms</source>
        <translation>Einen Wechsel bestätigen. Die Eingabetaste bestätigt nie</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Gewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the menu, the search or the dialog</source>
        <translation>Menü, Suche oder Dialog schließen</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und ihre Wirkung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalChart</name>
    <message>
        <source>Signal strength, RSRP in dBm</source>
        <translation>Signalstärke, RSRP in dBm</translation>
    </message>
    <message>
        <source>RSRP</source>
        <translation>RSRP</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>No signal samples in this time</source>
        <translation>Keine Signalwerte in dieser Zeit</translation>
    </message>
</context>
<context>
    <name>signalbox::SizeChart</name>
    <message>
        <source>Vehicles in trouble over time</source>
        <translation>Fahrzeuge in Schwierigkeiten im Lauf der Zeit</translation>
    </message>
    <message>
        <source>%1 now, %2 at most, about %3 would be usual</source>
        <translation>%1 jetzt, höchstens %2, üblich wären etwa %3</translation>
    </message>
    <message>
        <source>band: what is usual</source>
        <translation>Band: was üblich ist</translation>
    </message>
</context>
<context>
    <name>signalbox::SortHead</name>
    <message>
        <source>Columns; click sorts, Shift adds a column</source>
        <translation>Spalten; Klick sortiert, Umschalt fügt eine Spalte hinzu</translation>
    </message>
    <message>
        <source>Sort up</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort down</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Then by this column</source>
        <translation>Dann nach dieser Spalte</translation>
    </message>
    <message>
        <source>Filter by this column…</source>
        <translation>Nach dieser Spalte filtern …</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Nach dieser Spalte gruppieren</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
</context>
<context>
    <name>signalbox::StartField</name>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Earliest beginning</source>
        <translation>Frühester Beginn</translation>
    </message>
    <message>
        <source>%1; it begins as soon as it is approved</source>
        <translation>%1; beginnt, sobald sie genehmigt ist</translation>
    </message>
    <message>
        <source>%1; that is past, it begins as soon as it is approved</source>
        <translation>%1; das ist vorbei, sie beginnt, sobald sie genehmigt ist</translation>
    </message>
    <message>
        <source>%1; in %2</source>
        <translation>%1; in %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StartPage</name>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Open a workspace folder…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Signalbox</source>
        <translation>Signalbox</translation>
    </message>
    <message>
        <source>A desk works on a workspace: a folder with the store, the certificates and the connections of one fleet. The demo is a pretend fleet of 10,000 vehicles on this machine.</source>
        <translation>Ein Leitstand arbeitet auf einem Arbeitsbereich: einem Ordner mit Speicher, Zertifikaten und Verbindungen einer Flotte. Die Demo ist eine erfundene Flotte von 10.000 Fahrzeugen auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The demo&apos;s world could not be started: signalbox-lab is not beside this program.</source>
        <translation>Die Welt der Demo konnte nicht gestartet werden: signalbox-lab liegt nicht neben diesem Programm.</translation>
    </message>
    <message>
        <source>Install or build it, or open a workspace folder. Nothing was changed.</source>
        <translation>Installieren oder bauen Sie es, oder öffnen Sie einen Arbeitsbereich. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Starting the demo&apos;s world in %1. The first start writes 30 days of history and takes a minute.</source>
        <translation>Die Welt der Demo startet in %1. Der erste Start schreibt 30 Tage Verlauf und dauert eine Minute.</translation>
    </message>
    <message>
        <source>The demo&apos;s world ended before it was ready.</source>
        <translation>Die Welt der Demo endete, bevor sie bereit war.</translation>
    </message>
    <message>
        <source>Try again, or open a workspace folder.</source>
        <translation>Versuchen Sie es erneut oder öffnen Sie einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Open a workspace folder</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Commands  %1</source>
        <translation>Befehle  %1</translation>
    </message>
    <message>
        <source>Search every command, page and vehicle</source>
        <translation>Alle Befehle, Seiten und Fahrzeuge durchsuchen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Times are shown in this zone: %1</source>
        <translation>Zeiten werden in dieser Zone gezeigt: %1</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>Mitteilungen: %1</translation>
    </message>
    <message>
        <source>What finished since this desk was opened</source>
        <translation>Was fertig wurde, seit dieser Leitstand offen ist</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Mitteilungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::StepButton</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Step %1, %2, %3</source>
        <translation>Schritt %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>signalbox::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>signalbox::SwitchWizard</name>
    <message>
        <source>Switch profile</source>
        <translation>Profil wechseln</translation>
    </message>
    <message>
        <source>Which vehicles are to change their profile?</source>
        <translation>Welche Fahrzeuge sollen das Profil wechseln?</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Profil wählen</translation>
    </message>
</context>
<context>
    <name>signalbox::TargetPage</name>
    <message>
        <source>What is to be done to them?</source>
        <translation>Was soll mit ihnen geschehen?</translation>
    </message>
    <message>
        <source>Ask the card to roll back by itself, where the connection can say so</source>
        <translation>Die Karte von selbst zurückrollen lassen, wo die Verbindung das sagen kann</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Profile: network or name, best first</source>
        <translation>Profil: Netz oder Name, das beste zuerst</translation>
    </message>
    <message>
        <source>This order is about the card and not about a profile.</source>
        <translation>Dieser Auftrag betrifft die Karte und kein Profil.</translation>
    </message>
    <message>
        <source>Write the number of the home network, such as 208 10, or the name that the provider gives the profile.</source>
        <translation>Schreiben Sie die Nummer des Heimatnetzes, etwa 208 10, oder den Namen, den der Anbieter dem Profil gibt.</translation>
    </message>
    <message>
        <source>The first of these that a card has: %1.</source>
        <translation>Das erste davon, das eine Karte hat: %1.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Plan waves</source>
        <translation>Wellen planen</translation>
    </message>
</context>
<context>
    <name>signalbox::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>signalbox::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>signalbox::TransitionModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Vorher: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::VehicleCard</name>
    <message>
        <source>%1 · wheel zooms, drag moves</source>
        <translation>%1 · Rad zoomt, Ziehen verschiebt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in %1</source>
        <translation>
            <numerusform>%Ln in %1</numerusform>
            <numerusform>%Ln in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may not change profiles. An administrator can.</source>
        <translation>%1 darf keine Profile wechseln. Administratoren können es.</translation>
    </message>
    <message>
        <source>Asks the provider which profile is enabled on this eUICC</source>
        <translation>Fragt den Anbieter, welches Profil auf dieser eUICC aktiv ist</translation>
    </message>
    <message>
        <source>Switch to %1…</source>
        <translation>Zu %1 wechseln…</translation>
    </message>
    <message>
        <source>Switch profile…</source>
        <translation>Profil wechseln…</translation>
    </message>
    <message>
        <source>No profile is known on this eUICC to switch to.</source>
        <translation>Auf dieser eUICC ist kein Profil bekannt, zu dem gewechselt werden kann.</translation>
    </message>
    <message>
        <source>Opens the switch wizard (Alt+S)</source>
        <translation>Öffnet den Assistenten für den Wechsel (Alt+S)</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>No vehicle selected</source>
        <translation>Kein Fahrzeug gewählt</translation>
    </message>
    <message>
        <source>Choose one on the map or in the table to see its state, sessions and profiles.</source>
        <translation>Wählen Sie eines auf der Karte oder in der Tabelle, um Zustand, Sitzungen und Profile zu sehen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Read status</source>
        <translation>Status lesen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies this card as text</source>
        <translation>Kopiert dieses Blatt als Text</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Fahrzeugblatt schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy the sessions in view</source>
        <translation>Sichtbare Sitzungen kopieren</translation>
    </message>
    <message>
        <source>Profiles on the eUICC</source>
        <translation>Profile auf der eUICC</translation>
    </message>
    <message>
        <source>Last known values</source>
        <translation>Letzte bekannte Werte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Ereignisse, neueste zuerst</translation>
    </message>
    <message>
        <source>More orders</source>
        <translation>Weitere Aufträge</translation>
    </message>
    <message>
        <source>eUICC</source>
        <translation>eUICC</translation>
    </message>
    <message>
        <source>Copy what the card said</source>
        <translation>Kopieren, was die Karte sagte</translation>
    </message>
    <message>
        <source>%1 recorded: the answer appears on this card.</source>
        <translation>%1 aufgezeichnet: Die Antwort erscheint auf dieser Karte.</translation>
    </message>
</context>
<context>
    <name>signalbox::VehiclesPage</name>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Last fact</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Chosen vehicles</source>
        <translation>Gewählte Fahrzeuge</translation>
    </message>
    <message>
        <source>Vehicle to add, such as FR-TRK-04417</source>
        <translation>Fahrzeug hinzufügen, etwa FR-TRK-04417</translation>
    </message>
    <message>
        <source>Vehicle to add</source>
        <translation>Fahrzeug hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the name of a vehicle.</source>
        <translation>Geben Sie den Namen eines Fahrzeugs ein.</translation>
    </message>
    <message>
        <source>There is no vehicle %1 in this fleet. Check the name, or choose it on the Fleet page.</source>
        <translation>In dieser Flotte gibt es kein Fahrzeug %1. Prüfen Sie den Namen oder wählen Sie es auf der Seite Flotte.</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 ist schon in der Liste.</translation>
    </message>
    <message>
        <source>not in this fleet</source>
        <translation>nicht in dieser Flotte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>signalbox::VerdictPane</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Copy the verdict and its evidence</source>
        <translation>Befund und Belege kopieren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>judged %1</source>
        <translation>beurteilt %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of little weight</source>
        <translation>
            <numerusform>%Ln weiterer von geringem Gewicht</numerusform>
            <numerusform>%Ln weitere von geringem Gewicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · copy</source>
        <translation>%1 · kopieren</translation>
    </message>
    <message>
        <source>Copies the verdict with its evidence, to be sent on</source>
        <translation>Kopiert den Befund mit seinen Belegen, um sie weiterzugeben</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Weighs %1</source>
        <translation>Gewicht %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ViewMenu</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Confirm by</source>
        <translation>Bestätigen durch</translation>
    </message>
    <message>
        <source>Holding the button</source>
        <translation>Halten der Schaltfläche</translation>
    </message>
    <message>
        <source>Typing the count</source>
        <translation>Eingeben der Anzahl</translation>
    </message>
</context>
<context>
    <name>signalbox::WaveBars</name>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
</context>
<context>
    <name>signalbox::WavesPage</name>
    <message>
        <source>Who comes when?</source>
        <translation>Wer kommt wann?</translation>
    </message>
    <message>
        <source>Not while it is moving</source>
        <translation>Nicht, solange es fährt</translation>
    </message>
    <message>
        <source>Not with a battery below</source>
        <translation>Nicht mit einer Batterie unter</translation>
    </message>
    <message>
        <source>Lowest battery voltage</source>
        <translation>Niedrigste Batteriespannung</translation>
    </message>
    <message>
        <source>Canary, vehicles drawn by lot</source>
        <translation>Probe, ausgeloste Fahrzeuge</translation>
    </message>
    <message>
        <source>Then up to these shares of the cohort, percent</source>
        <translation>Dann bis zu diesen Anteilen der Gruppe, Prozent</translation>
    </message>
    <message>
        <source>Orders a minute at most</source>
        <translation>Aufträge je Minute höchstens</translation>
    </message>
    <message>
        <source>Hours, in each vehicle’s local time. None: any time</source>
        <translation>Zeiten, in der Ortszeit jedes Fahrzeugs. Keine: jederzeit</translation>
    </message>
    <message>
        <source>A vehicle waits</source>
        <translation>Ein Fahrzeug wartet</translation>
    </message>
    <message>
        <source>Only inside these geofences; none: anywhere</source>
        <translation>Nur innerhalb dieser Geozäune; keiner: überall</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s)</source>
        <translation>
            <numerusform>%Ln Welle</numerusform>
            <numerusform>%Ln Wellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Write rising shares between 0 and 100, separated by commas: 10, 50.</source>
        <translation>Schreiben Sie steigende Anteile zwischen 0 und 100, durch Kommas getrennt: 10, 50.</translation>
    </message>
    <message>
        <source>A window needs at least one day.</source>
        <translation>Ein Zeitfenster braucht mindestens einen Tag.</translation>
    </message>
    <message>
        <source>Waves and hours</source>
        <translation>Wellen und Zeiten</translation>
    </message>
    <message>
        <source>Set gates</source>
        <translation>Schranken setzen</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginn</translation>
    </message>
</context>
<context>
    <name>signalbox::WindowList</name>
    <message>
        <source>Add a window</source>
        <translation>Zeitfenster hinzufügen</translation>
    </message>
    <message>
        <source>From, vehicle’s local time</source>
        <translation>Von, Ortszeit des Fahrzeugs</translation>
    </message>
    <message>
        <source>Until, vehicle’s local time</source>
        <translation>Bis, Ortszeit des Fahrzeugs</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>signalbox::Wizard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>signalbox::WizardPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>signalboxd</name>
    <message>
        <source>Signalbox&apos;s engine without a window: ingest, journal, dispatch.</source>
        <translation>Die Engine von Signalbox ohne Fenster: Aufnahme, Journal, Versand.</translation>
    </message>
    <message>
        <source>The workspace folder.</source>
        <translation>Der Ordner des Arbeitsbereichs.</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>at %1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>at sea</source>
        <translation>auf See</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Its start was not heard.</source>
        <translation>Ihr Beginn wurde nicht gehört.</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Up %1</source>
        <translation>Aktiv seit %1</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 stop</source>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>%1 in, %2 out since midnight UTC</source>
        <translation>%1 ein, %2 aus seit Mitternacht UTC</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>RAT</source>
        <translation>RAT</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>RSRP</source>
        <translation>RSRP</translation>
    </message>
    <message>
        <source>RSRQ</source>
        <translation>RSRQ</translation>
    </message>
    <message>
        <source>SINR</source>
        <translation>SINR</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Traffic today</source>
        <translation>Verkehr heute</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>radio sample</source>
        <translation>Funkmessung</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>device report</source>
        <translation>Gerätebericht</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>APN</source>
        <translation>APN</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>EID</source>
        <translation>EID</translation>
    </message>
    <message>
        <source>Last reject</source>
        <translation>Letzte Ablehnung</translation>
    </message>
    <message>
        <source>signalling</source>
        <translation>Signalisierung</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Ignition</source>
        <translation>Zündung</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last restart</source>
        <translation>Letzter Neustart</translation>
    </message>
    <message>
        <source>Value of</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Last place</source>
        <translation>Letzter Ort</translation>
    </message>
    <message>
        <source>RSRP dBm</source>
        <translation>RSRP dBm</translation>
    </message>
    <message>
        <source>Last fact</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Today MB</source>
        <translation>Heute MB</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Battery V</source>
        <translation>Batterie V</translation>
    </message>
    <message>
        <source>Speed km/h</source>
        <translation>Tempo km/h</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Started on %1, %2</source>
        <translation>Begonnen bei %1, %2</translation>
    </message>
    <message>
        <source>no cause given</source>
        <translation>keine Ursache genannt</translation>
    </message>
    <message>
        <source>Ended on %1: %2</source>
        <translation>Beendet bei %1: %2</translation>
    </message>
    <message>
        <source>%1 rejected by %2: %3</source>
        <translation>%1 abgelehnt von %2: %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Signalling</source>
        <translation>Signalisierung</translation>
    </message>
    <message>
        <source>restarted: %1</source>
        <translation>neu gestartet: %1</translation>
    </message>
    <message>
        <source>battery %1</source>
        <translation>Batterie %1</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>%1 erfasst</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Positions are hidden for the role %1. You see the country. An administrator can change this.</source>
        <translation>Positionen sind für die Rolle %1 verborgen. Sie sehen das Land. Administratoren können das ändern.</translation>
    </message>
    <message>
        <source>The role %1 sees the last four digits of identifiers and no addresses. An administrator can change this.</source>
        <translation>Die Rolle %1 sieht von Kennungen die letzten vier Ziffern und keine Adressen. Administratoren können das ändern.</translation>
    </message>
    <message>
        <source>Sessions, signal and causes are hidden for the role %1. An administrator can change this.</source>
        <translation>Sitzungen, Signal und Ursachen sind für die Rolle %1 verborgen. Administratoren können das ändern.</translation>
    </message>
    <message>
        <source>Prices are hidden for the role %1. An administrator can change this.</source>
        <translation>Preise sind für die Rolle %1 verborgen. Administratoren können das ändern.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>In this state</source>
        <translation>In diesem Zustand</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Last heard of at %1</source>
        <translation>Zuletzt gehört: %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>In MB</source>
        <translation>MB ein</translation>
    </message>
    <message>
        <source>Out MB</source>
        <translation>MB aus</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>unnamed profile</source>
        <translation>Profil ohne Namen</translation>
    </message>
    <message>
        <source>said at %1</source>
        <translation>gemeldet %1</translation>
    </message>
    <message>
        <source>Network change</source>
        <translation>Netzwechsel</translation>
    </message>
    <message>
        <source>Radios</source>
        <translation>Funkarten</translation>
    </message>
    <message>
        <source>not on the card</source>
        <translation>nicht auf der Karte</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>operational</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>Class %1. The card returns to it when it finds no network.</source>
        <translation>Klasse %1. Die Karte kehrt zu ihm zurück, wenn sie kein Netz findet.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 zu %3</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>eUICC</source>
        <translation>eUICC</translation>
    </message>
    <message>
        <source>IPA</source>
        <translation>IPA</translation>
    </message>
    <message>
        <source>Orders by</source>
        <translation>Aufträge per</translation>
    </message>
    <message>
        <source>Asks every</source>
        <translation>Fragt alle</translation>
    </message>
    <message>
        <source>Believed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nichts zu melden</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>Kein Land</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n vehicle(s): %2</source>
        <translation>
            <numerusform>%1, %n Fahrzeug: %2</numerusform>
            <numerusform>%1, %n Fahrzeuge: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Today octets</source>
        <translation>Heute Oktette</translation>
    </message>
    <message>
        <source>Last fact UTC</source>
        <translation>Letztes Faktum UTC</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>every vehicle</source>
        <translation>alle Fahrzeuge</translation>
    </message>
    <message>
        <source>Times of day in</source>
        <translation>Uhrzeiten in</translation>
    </message>
    <message>
        <source>As seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Left out when it was made</source>
        <translation>Beim Anlegen ausgelassen</translation>
    </message>
    <message>
        <source>Attached before</source>
        <translation>Vorher eingebucht</translation>
    </message>
    <message>
        <source>Attached after</source>
        <translation>Nachher eingebucht</translation>
    </message>
    <message>
        <source>RSRP before, median</source>
        <translation>RSRP vorher, Median</translation>
    </message>
    <message>
        <source>RSRP after, median</source>
        <translation>RSRP nachher, Median</translation>
    </message>
    <message>
        <source>Interruption p50</source>
        <translation>Unterbrechung p50</translation>
    </message>
    <message>
        <source>Interruption p95</source>
        <translation>Unterbrechung p95</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Since UTC</source>
        <translation>Seit UTC</translation>
    </message>
    <message>
        <source>Target ICCID</source>
        <translation>Ziel-ICCID</translation>
    </message>
    <message>
        <source>Previous ICCID</source>
        <translation>Vorige ICCID</translation>
    </message>
    <message>
        <source>Interruption (s)</source>
        <translation>Unterbrechung (s)</translation>
    </message>
    <message>
        <source>Network before</source>
        <translation>Netz vorher</translation>
    </message>
    <message>
        <source>RSRP before (dBm)</source>
        <translation>RSRP vorher (dBm)</translation>
    </message>
    <message>
        <source>Network after</source>
        <translation>Netz nachher</translation>
    </message>
    <message>
        <source>RSRP after (dBm)</source>
        <translation>RSRP nachher (dBm)</translation>
    </message>
    <message>
        <source>due for %1</source>
        <translation>fällig seit %1</translation>
    </message>
    <message>
        <source>It was expected at %1</source>
        <translation>Erwartet war er um %1</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 is installed on the eUICC.</source>
        <translation>%1 ist auf der eUICC installiert.</translation>
    </message>
    <message>
        <source>%1 is not installed on the eUICC.</source>
        <translation>%1 ist nicht auf der eUICC installiert.</translation>
    </message>
    <message>
        <source>The profile</source>
        <translation>Das Profil</translation>
    </message>
    <message>
        <source>%1 is disabled now.</source>
        <translation>%1 ist jetzt deaktiviert.</translation>
    </message>
    <message>
        <source>%1 is enabled already.</source>
        <translation>%1 ist schon aktiviert.</translation>
    </message>
    <message>
        <source>%1 is enabled now.</source>
        <translation>%1 ist jetzt aktiviert.</translation>
    </message>
    <message>
        <source>%1 is not enabled.</source>
        <translation>%1 ist nicht aktiviert.</translation>
    </message>
    <message>
        <source>Whether the modem&apos;s radio fits the network is not known.</source>
        <translation>Ob der Funk des Modems zum Netz passt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The modem&apos;s radio fits: it has %1, the network %2.</source>
        <translation>Der Funk des Modems passt: Es hat %1, das Netz %2.</translation>
    </message>
    <message>
        <source>The modem&apos;s radio does not fit: it has %1, the network %2.</source>
        <translation>Der Funk des Modems passt nicht: Es hat %1, das Netz %2.</translation>
    </message>
    <message>
        <source>The vehicle was never seen; the order waits for its next contact.</source>
        <translation>Das Fahrzeug wurde nie gesehen; der Auftrag wartet auf seinen nächsten Kontakt.</translation>
    </message>
    <message>
        <source> It asks for orders every %1.</source>
        <translation> Es fragt alle %1 nach Aufträgen.</translation>
    </message>
    <message>
        <source>The vehicle is reachable: last fact %1 ago.</source>
        <translation>Das Fahrzeug ist erreichbar: letzte Meldung vor %1.</translation>
    </message>
    <message>
        <source>The vehicle may not be reached before the order expires: last fact %1 ago.</source>
        <translation>Das Fahrzeug wird vielleicht nicht erreicht, bevor der Auftrag abläuft: letzte Meldung vor %1.</translation>
    </message>
    <message>
        <source>A fallback profile is set.</source>
        <translation>Ein Fallback-Profil ist gesetzt.</translation>
    </message>
    <message>
        <source>No fallback profile is set: if the new network fails, only a rollback brings the vehicle back.</source>
        <translation>Kein Fallback-Profil ist gesetzt: Versagt das neue Netz, bringt nur ein Zurückrollen das Fahrzeug zurück.</translation>
    </message>
    <message>
        <source>The battery is fine: %1.</source>
        <translation>Die Batterie ist in Ordnung: %1.</translation>
    </message>
    <message>
        <source>The battery is low: %1.</source>
        <translation>Die Batterie ist schwach: %1.</translation>
    </message>
    <message>
        <source>No other operation is open on this eUICC.</source>
        <translation>Kein anderer Vorgang ist auf dieser eUICC offen.</translation>
    </message>
    <message>
        <source>%1 is open on this eUICC.</source>
        <translation>%1 ist auf dieser eUICC offen.</translation>
    </message>
    <message>
        <source>The vehicle stands.</source>
        <translation>Das Fahrzeug steht.</translation>
    </message>
    <message>
        <source>The vehicle is on a trip.</source>
        <translation>Das Fahrzeug ist unterwegs.</translation>
    </message>
    <message>
        <source>This connection cannot ask for rollback: the provider decides.</source>
        <translation>Diese Verbindung kann kein Zurückrollen verlangen: Der Anbieter entscheidet.</translation>
    </message>
    <message>
        <source>The connection %1 offers “%2”.</source>
        <translation>Die Verbindung %1 bietet „%2“.</translation>
    </message>
    <message>
        <source>No connection reaches this vehicle&apos;s eUICC.</source>
        <translation>Keine Verbindung erreicht die eUICC dieses Fahrzeugs.</translation>
    </message>
    <message>
        <source>The connection %1 does not offer “%2” for this vehicle.</source>
        <translation>Die Verbindung %1 bietet „%2“ für dieses Fahrzeug nicht.</translation>
    </message>
    <message>
        <source>cause %1 #%2</source>
        <translation>Ursache %1 #%2</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Tracking area update</source>
        <translation>Tracking Area Update</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Session request</source>
        <translation>Sitzungsanforderung</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Dienstanforderung</translation>
    </message>
    <message>
        <source>nothing is wrong</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>passes by itself</source>
        <translation>vergeht von selbst</translation>
    </message>
    <message>
        <source>stays until a restart, a long timer or another profile</source>
        <translation>bleibt bis zu einem Neustart, einem langen Timer oder einem anderen Profil</translation>
    </message>
    <message>
        <source>stays until somebody acts</source>
        <translation>bleibt, bis jemand eingreift</translation>
    </message>
    <message>
        <source>the network&apos;s operator knows more</source>
        <translation>der Netzbetreiber weiß mehr</translation>
    </message>
    <message>
        <source>Download profile</source>
        <translation>Profil laden</translation>
    </message>
    <message>
        <source>Enable profile</source>
        <translation>Profil aktivieren</translation>
    </message>
    <message>
        <source>Disable profile</source>
        <translation>Profil deaktivieren</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>Set fallback</source>
        <translation>Fallback setzen</translation>
    </message>
    <message>
        <source>Unset fallback</source>
        <translation>Fallback aufheben</translation>
    </message>
    <message>
        <source>Allow immediate enable</source>
        <translation>Sofortiges Aktivieren erlauben</translation>
    </message>
    <message>
        <source>Set default SM-DP+</source>
        <translation>Standard-SM-DP+ setzen</translation>
    </message>
    <message>
        <source>Audit eUICC</source>
        <translation>eUICC prüfen</translation>
    </message>
    <message>
        <source>Read status</source>
        <translation>Status lesen</translation>
    </message>
    <message>
        <source>Read eUICC information</source>
        <translation>eUICC-Angaben lesen</translation>
    </message>
    <message>
        <source>Lock to IMEI</source>
        <translation>An IMEI binden</translation>
    </message>
    <message>
        <source>Unlock from IMEI</source>
        <translation>Von IMEI lösen</translation>
    </message>
    <message>
        <source>Suspend subscription</source>
        <translation>Vertrag sperren</translation>
    </message>
    <message>
        <source>Resume subscription</source>
        <translation>Vertrag entsperren</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Entworfen</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Noch nicht freigegeben</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird nachgewiesen</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Succeeded with a warning</source>
        <translation>Erfolgreich mit Warnung</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>attested</source>
        <translation>bezeugt</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>Nothing shows the outcome yet.</source>
        <translation>Noch zeigt nichts das Ergebnis.</translation>
    </message>
    <message>
        <source>The provider says so; nothing else shows it.</source>
        <translation>Der Anbieter sagt es; nichts anderes zeigt es.</translation>
    </message>
    <message>
        <source>A later listing of the card&apos;s profiles shows it.</source>
        <translation>Eine spätere Profilliste der Karte zeigt es.</translation>
    </message>
    <message>
        <source>Telemetry shows the vehicle on that IMSI.</source>
        <translation>Die Telemetrie zeigt das Fahrzeug mit dieser IMSI.</translation>
    </message>
    <message>
        <source>The card&apos;s signature was checked here.</source>
        <translation>Die Signatur der Karte wurde hier geprüft.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Verifying until %1</source>
        <translation>Nachweis erwartet bis %1</translation>
    </message>
    <message>
        <source>%1, next contact about %2</source>
        <translation>%1, nächster Kontakt etwa %2</translation>
    </message>
    <message>
        <source>Unknown: the answer was lost after sending. It is not sent again; the card&apos;s profiles are read instead</source>
        <translation>Unbekannt: Die Antwort ging nach dem Senden verloren. Es wird nicht noch einmal gesendet; stattdessen werden die Profile der Karte gelesen</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>{host} port {port} refused the connection: nothing listens there.</source>
        <translation>{host} Port {port} hat die Verbindung abgelehnt: Dort lauscht nichts.</translation>
    </message>
    <message>
        <source>Check that the service runs and that host and port are right. Nothing was sent.</source>
        <translation>Prüfen Sie, ob der Dienst läuft und ob Host und Port stimmen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{host} port {port} did not answer in time.</source>
        <translation>{host} Port {port} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check the network and any firewall on the way, then test again.</source>
        <translation>Prüfen Sie das Netz und jede Firewall auf dem Weg, dann testen Sie erneut.</translation>
    </message>
    <message>
        <source>The name {host} is not known to the name service.</source>
        <translation>Der Name {host} ist dem Namensdienst nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the spelling of the host, or the name service. Nothing was sent.</source>
        <translation>Prüfen Sie die Schreibweise des Hosts oder den Namensdienst. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>There is no way to {host} from here.</source>
        <translation>Von hier führt kein Weg zu {host}.</translation>
    </message>
    <message>
        <source>Check that this computer is connected and that a VPN, where one is needed, is up.</source>
        <translation>Prüfen Sie, ob dieser Rechner verbunden ist und ob ein nötiges VPN aktiv ist.</translation>
    </message>
    <message>
        <source>{host} closed the connection before it answered.</source>
        <translation>{host} hat die Verbindung vor der Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Test again; if it stays, ask the operator of {host} whether our certificate is accepted.</source>
        <translation>Testen Sie erneut; bleibt es so, fragen Sie den Betreiber von {host}, ob unser Zertifikat angenommen wird.</translation>
    </message>
    <message>
        <source>The connection to {host} broke.</source>
        <translation>Die Verbindung zu {host} ist abgebrochen.</translation>
    </message>
    <message>
        <source>It is tried again by itself; check the network if it stays.</source>
        <translation>Sie wird von selbst erneut versucht; prüfen Sie das Netz, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
    </message>
    <message>
        <source>Its operator must renew it. Check this computer&apos;s date as well. Nothing was sent.</source>
        <translation>Der Betreiber muss es erneuern. Prüfen Sie auch das Datum dieses Rechners. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet.</source>
        <translation>Das Zertifikat von {host} ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; else its operator must issue it again. Nothing was sent.</source>
        <translation>Prüfen Sie das Datum dieses Rechners; sonst muss der Betreiber es neu ausstellen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The certificate of {host} was not issued by the authority that this connection trusts.</source>
        <translation>Das Zertifikat von {host} stammt nicht von der Stelle, der diese Verbindung vertraut.</translation>
    </message>
    <message>
        <source>Choose the right CA file for this connection; do not trust it if you do not know who issued it. Nothing was sent.</source>
        <translation>Wählen Sie die richtige CA-Datei für diese Verbindung; vertrauen Sie ihm nicht, wenn Sie den Aussteller nicht kennen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The certificate is for another name than {host}.</source>
        <translation>Das Zertifikat gilt für einen anderen Namen als {host}.</translation>
    </message>
    <message>
        <source>Use the name that the certificate holds, or have it issued for {host}. Nothing was sent.</source>
        <translation>Verwenden Sie den Namen im Zertifikat oder lassen Sie es für {host} ausstellen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{host} refused our certificate.</source>
        <translation>{host} hat unser Zertifikat abgelehnt.</translation>
    </message>
    <message>
        <source>It may be missing, expired, or from an authority that {host} does not know: ask its operator for a new one, then put it where workspace.ini says. Nothing was sent.</source>
        <translation>Es fehlt vielleicht, ist abgelaufen oder stammt von einer Stelle, die {host} nicht kennt: Bitten Sie den Betreiber um ein neues und legen Sie es dorthin, wo workspace.ini es nennt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The certificate or key file {file} cannot be used.</source>
        <translation>Die Zertifikats- oder Schlüsseldatei {file} ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Check that it exists, is readable and holds PEM, and that key and certificate belong together. Nothing was sent.</source>
        <translation>Prüfen Sie, ob sie existiert, lesbar ist und PEM enthält und ob Schlüssel und Zertifikat zusammengehören. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be agreed.</source>
        <translation>Mit {host} kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>The line below says what the encryption library found. Nothing was sent.</source>
        <translation>Die Zeile unten sagt, was die Verschlüsselungsbibliothek gefunden hat. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{host} does not accept our credentials.</source>
        <translation>{host} nimmt unsere Anmeldedaten nicht an.</translation>
    </message>
    <message>
        <source>Enter the token or password of this connection again, or ask its operator for a new one.</source>
        <translation>Geben Sie Token oder Passwort dieser Verbindung erneut ein oder bitten Sie den Betreiber um neue.</translation>
    </message>
    <message>
        <source>{host} knows us but does not allow this.</source>
        <translation>{host} kennt uns, erlaubt dies aber nicht.</translation>
    </message>
    <message>
        <source>Ask its operator to allow it for our account.</source>
        <translation>Bitten Sie den Betreiber, es für unser Konto zu erlauben.</translation>
    </message>
    <message>
        <source>{host} answered something that this connection does not expect.</source>
        <translation>{host} hat etwas geantwortet, das diese Verbindung nicht erwartet.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right service and version.</source>
        <translation>Prüfen Sie, ob die Adresse zum richtigen Dienst und zur richtigen Version gehört.</translation>
    </message>
    <message>
        <source>{host} asks us to slow down.</source>
        <translation>{host} bittet uns, langsamer zu machen.</translation>
    </message>
    <message>
        <source>It is tried again by itself after the time that {host} asked for.</source>
        <translation>Nach der von {host} verlangten Zeit wird es von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own.</source>
        <translation>{host} hat selbst einen Fehler.</translation>
    </message>
    <message>
        <source>Test again later; tell its operator if it stays.</source>
        <translation>Testen Sie später erneut; sagen Sie es dem Betreiber, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>The provider does not know the eUICC {eid}.</source>
        <translation>Der Anbieter kennt die eUICC {eid} nicht.</translation>
    </message>
    <message>
        <source>Check that this eUICC is associated with the provider&apos;s eIM, or choose another connection for the vehicle.</source>
        <translation>Prüfen Sie, ob diese eUICC dem eIM des Anbieters zugeordnet ist, oder wählen Sie eine andere Verbindung für das Fahrzeug.</translation>
    </message>
    <message>
        <source>There is no connection named {connection} in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Verbindung namens {connection}.</translation>
    </message>
    <message>
        <source>Add it to workspace.ini, or choose another one for the vehicle. Nothing was sent.</source>
        <translation>Tragen Sie sie in workspace.ini ein oder wählen Sie eine andere für das Fahrzeug. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>There is no feed named {name} in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Feed namens {name}.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened.</source>
        <translation>Die Datenbank {path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Prüfen Sie, ob der Ordner existiert und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The database was written by a newer version (schema {schema}; this program knows {known}).</source>
        <translation>Die Datenbank wurde von einer neueren Version geschrieben (Schema {schema}; dieses Programm kennt {known}).</translation>
    </message>
    <message>
        <source>Use the newer program. Nothing was changed.</source>
        <translation>Verwenden Sie das neuere Programm. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database could not be brought up to date at step {step}.</source>
        <translation>Die Datenbank konnte bei Schritt {step} nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>It stays as it was before that step. Make a copy of it and report the line below.</source>
        <translation>Sie bleibt, wie sie vor diesem Schritt war. Sichern Sie sie und melden Sie die Zeile unten.</translation>
    </message>
    <message>
        <source>Another program writes to the database for too long.</source>
        <translation>Ein anderes Programm schreibt zu lange in die Datenbank.</translation>
    </message>
    <message>
        <source>Wait for it or close it, then try again. Nothing was written.</source>
        <translation>Warten Sie darauf oder schließen Sie es, dann versuchen Sie es erneut. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The disk of the database is full.</source>
        <translation>Die Platte der Datenbank ist voll.</translation>
    </message>
    <message>
        <source>Make room. New facts are kept in the inbox until then.</source>
        <translation>Schaffen Sie Platz. Bis dahin bleiben neue Meldungen im Eingang.</translation>
    </message>
    <message>
        <source>The database refused a statement.</source>
        <translation>Die Datenbank hat eine Anweisung abgelehnt.</translation>
    </message>
    <message>
        <source>Report the line below; nothing of this step was written.</source>
        <translation>Melden Sie die Zeile unten; von diesem Schritt wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The database holds something that cannot be read.</source>
        <translation>Die Datenbank enthält etwas Unlesbares.</translation>
    </message>
    <message>
        <source>Restore a copy, or run “signalboxctl store check”.</source>
        <translation>Spielen Sie eine Sicherung ein oder führen Sie „signalboxctl store check“ aus.</translation>
    </message>
    <message>
        <source>The database is closed already.</source>
        <translation>Die Datenbank ist schon geschlossen.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Another engine has taken this workspace over.</source>
        <translation>Eine andere Engine hat diesen Arbeitsbereich übernommen.</translation>
    </message>
    <message>
        <source>This program only looks on now. Nothing was sent.</source>
        <translation>Dieses Programm sieht jetzt nur zu. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The operation has moved on in the meantime.</source>
        <translation>Der Vorgang ist inzwischen weiter.</translation>
    </message>
    <message>
        <source>Look at its new state. Nothing was changed.</source>
        <translation>Sehen Sie sich den neuen Zustand an. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another operation on this eUICC is open: OP-{number}.</source>
        <translation>Auf dieser eUICC ist ein anderer Vorgang offen: OP-{number}.</translation>
    </message>
    <message>
        <source>Wait until it is settled, or cancel it if it was not sent. Nothing was recorded.</source>
        <translation>Warten Sie, bis er abgeschlossen ist, oder brechen Sie ihn ab, falls er noch nicht gesendet wurde. Nichts wurde erfasst.</translation>
    </message>
    <message>
        <source>The journal has no such operation.</source>
        <translation>Das Journal kennt diesen Vorgang nicht.</translation>
    </message>
    <message>
        <source>Read the list of operations again.</source>
        <translation>Lesen Sie die Liste der Vorgänge neu.</translation>
    </message>
    <message>
        <source>Another engine has taken this workspace over; this program only looks now.</source>
        <translation>Eine andere Engine hat diesen Arbeitsbereich übernommen; dieses Programm sieht jetzt nur zu.</translation>
    </message>
    <message>
        <source>Go on in the other program, or close it and start this one again. Open operations are in the journal.</source>
        <translation>Arbeiten Sie im anderen Programm weiter, oder schließen Sie es und starten Sie dieses neu. Offene Vorgänge stehen im Journal.</translation>
    </message>
    <message>
        <source>The lock file {path} cannot be written.</source>
        <translation>Die Sperrdatei {path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check the permissions of the workspace folder. Until then this program only looks.</source>
        <translation>Prüfen Sie die Rechte des Ordners. Bis dahin sieht dieses Programm nur zu.</translation>
    </message>
    <message>
        <source>Another program works on this workspace: {program}, process {pid} on {host}.</source>
        <translation>Ein anderes Programm arbeitet in diesem Arbeitsbereich: {program}, Prozess {pid} auf {host}.</translation>
    </message>
    <message>
        <source>This program only looks on until that one ends.</source>
        <translation>Dieses Programm sieht nur zu, bis jenes endet.</translation>
    </message>
    <message>
        <source>{path} is not a workspace: there is no workspace.ini.</source>
        <translation>{path} ist kein Arbeitsbereich: workspace.ini fehlt.</translation>
    </message>
    <message>
        <source>Choose another folder, or let the demo make one.</source>
        <translation>Wählen Sie einen anderen Ordner oder lassen Sie die Demo einen anlegen.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check its permissions and that it is in INI format.</source>
        <translation>Prüfen Sie die Rechte und ob es im INI-Format ist.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check permissions and space. The settings were not saved.</source>
        <translation>Prüfen Sie Rechte und Platz. Die Einstellungen wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>{path}, section [{section}]: “{value}” is not a value for {key}.</source>
        <translation>{path}, Abschnitt [{section}]: „{value}“ ist kein Wert für {key}.</translation>
    </message>
    <message>
        <source>Correct the line, then open the workspace again.</source>
        <translation>Berichtigen Sie die Zeile, dann öffnen Sie den Arbeitsbereich erneut.</translation>
    </message>
    <message>
        <source>There is no secret named {id}.</source>
        <translation>Es gibt kein Geheimnis namens {id}.</translation>
    </message>
    <message>
        <source>Enter it on the Connections page.</source>
        <translation>Geben Sie es auf der Seite Verbindungen ein.</translation>
    </message>
    <message>
        <source>{id} is not a name for a secret, or the secret is empty.</source>
        <translation>{id} ist kein Name für ein Geheimnis, oder das Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and hyphens. Nothing was kept.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte und Bindestriche. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>{path} can be read by others.</source>
        <translation>{path} ist für andere lesbar.</translation>
    </message>
    <message>
        <source>Set its mode to {mode}, and change the secrets in it. It was not used.</source>
        <translation>Setzen Sie den Modus auf {mode} und ändern Sie die Geheimnisse darin. Es wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The secrets in {path} cannot be read.</source>
        <translation>Die Geheimnisse in {path} sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>The secret could not be kept in {path}.</source>
        <translation>Das Geheimnis konnte nicht in {path} abgelegt werden.</translation>
    </message>
    <message>
        <source>Check permissions and space. It was not kept.</source>
        <translation>Prüfen Sie Rechte und Platz. Es wurde nicht behalten.</translation>
    </message>
    <message>
        <source>Check permissions and space.</source>
        <translation>Prüfen Sie Rechte und Platz.</translation>
    </message>
    <message>
        <source>Check that it exists and its permissions.</source>
        <translation>Prüfen Sie, ob es existiert, und die Rechte.</translation>
    </message>
    <message>
        <source>Check that you may write to the folder. Until then no facts are taken in.</source>
        <translation>Prüfen Sie, ob Sie in den Ordner schreiben dürfen. Bis dahin werden keine Meldungen aufgenommen.</translation>
    </message>
    <message>
        <source>A message could not be kept in the inbox {path}.</source>
        <translation>Eine Nachricht konnte nicht im Eingang {path} abgelegt werden.</translation>
    </message>
    <message>
        <source>Make room. The broker keeps what was not acknowledged.</source>
        <translation>Schaffen Sie Platz. Der Broker behält, was nicht bestätigt wurde.</translation>
    </message>
    <message>
        <source>{field} “{value}”: the character at {position} is not a digit.</source>
        <translation>{field} „{value}“: Das Zeichen an Stelle {position} ist keine Ziffer.</translation>
    </message>
    <message>
        <source>Write digits only.</source>
        <translation>Schreiben Sie nur Ziffern.</translation>
    </message>
    <message>
        <source>{field} “{value}” has {digits} digits.</source>
        <translation>{field} „{value}“ hat {digits} Ziffern.</translation>
    </message>
    <message>
        <source>Write {least} to {most}.</source>
        <translation>Schreiben Sie {least} bis {most}.</translation>
    </message>
    <message>
        <source>IMEI {value} fails its check digit (should end in {expected}).</source>
        <translation>Die Prüfziffer der IMEI {value} stimmt nicht (sollte auf {expected} enden).</translation>
    </message>
    <message>
        <source>Check it against the device.</source>
        <translation>Vergleichen Sie sie mit dem Gerät.</translation>
    </message>
    <message>
        <source>An ICCID came in {octets} octets instead of 10.</source>
        <translation>Eine ICCID kam in {octets} statt 10 Oktetten.</translation>
    </message>
    <message>
        <source>“{value}” is not a network number.</source>
        <translation>„{value}“ ist keine Netznummer.</translation>
    </message>
    <message>
        <source>Write five or six digits: 20801 or 310410.</source>
        <translation>Schreiben Sie fünf oder sechs Ziffern: 20801 oder 310410.</translation>
    </message>
    <message>
        <source>There is no network {mcc} {mnc}.</source>
        <translation>Es gibt kein Netz {mcc} {mnc}.</translation>
    </message>
    <message>
        <source>Country codes are 001 to 999.</source>
        <translation>Ländercodes sind 001 bis 999.</translation>
    </message>
    <message>
        <source>A network number came in a form that cannot be read.</source>
        <translation>Eine Netznummer kam in unlesbarer Form.</translation>
    </message>
    <message>
        <source>“{value}” is not a cause.</source>
        <translation>„{value}“ ist keine Ursache.</translation>
    </message>
    <message>
        <source>Write list and number: emm:17.</source>
        <translation>Schreiben Sie Liste und Nummer: emm:17.</translation>
    </message>
    <message>
        <source>“{value}” is not a name for a vehicle.</source>
        <translation>„{value}“ ist kein Name für ein Fahrzeug.</translation>
    </message>
    <message>
        <source>Use 1 to 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>Verwenden Sie 1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>“{value}” is not a name for a fleet.</source>
        <translation>„{value}“ ist kein Name für eine Flotte.</translation>
    </message>
    <message>
        <source>There is no vehicle {vehicle}.</source>
        <translation>Es gibt kein Fahrzeug {vehicle}.</translation>
    </message>
    <message>
        <source>Check the name, or import it first.</source>
        <translation>Prüfen Sie den Namen oder importieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>No vehicle has the eUICC {eid}.</source>
        <translation>Kein Fahrzeug hat die eUICC {eid}.</translation>
    </message>
    <message>
        <source>Check the EID, or import the vehicle first.</source>
        <translation>Prüfen Sie die EID oder importieren Sie das Fahrzeug zuerst.</translation>
    </message>
    <message>
        <source>There is no such operation.</source>
        <translation>Diesen Vorgang gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the number on the Operations page.</source>
        <translation>Prüfen Sie die Nummer auf der Seite Vorgänge.</translation>
    </message>
    <message>
        <source>OP-{number} cannot be cancelled: it was sent.</source>
        <translation>OP-{number} kann nicht abgebrochen werden: Er wurde gesendet.</translation>
    </message>
    <message>
        <source>Wait for its outcome; a new operation can undo it.</source>
        <translation>Warten Sie das Ergebnis ab; ein neuer Vorgang kann es rückgängig machen.</translation>
    </message>
    <message>
        <source>{vehicle} cannot be operated on now ({finding}).</source>
        <translation>Für {vehicle} ist jetzt kein Vorgang möglich ({finding}).</translation>
    </message>
    <message>
        <source>Look at the findings against it. Nothing was recorded.</source>
        <translation>Sehen Sie sich die Befunde dagegen an. Nichts wurde erfasst.</translation>
    </message>
    <message>
        <source>The role {role} may not do this.</source>
        <translation>Die Rolle {role} darf das nicht.</translation>
    </message>
    <message>
        <source>An administrator can do it, or change the role.</source>
        <translation>Administratoren können es tun oder die Rolle ändern.</translation>
    </message>
    <message>
        <source>{vehicle} is outside your scope.</source>
        <translation>{vehicle} liegt außerhalb Ihres Bereichs.</translation>
    </message>
    <message>
        <source>An administrator can widen it.</source>
        <translation>Administratoren können ihn erweitern.</translation>
    </message>
    <message>
        <source>At {at}: there is no field “{field}”.</source>
        <translation>Stelle {at}: Es gibt kein Feld „{field}“.</translation>
    </message>
    <message>
        <source>Write a field such as state, country, operator or last; or put quotes around the text.</source>
        <translation>Schreiben Sie ein Feld wie state, country, operator oder last; oder setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>At {at}: this version cannot filter by “{field}” yet.</source>
        <translation>Stelle {at}: Diese Version kann noch nicht nach „{field}“ filtern.</translation>
    </message>
    <message>
        <source>Take the term out.</source>
        <translation>Entfernen Sie die Bedingung.</translation>
    </message>
    <message>
        <source>At {at}: “{field}” is hidden for the role {role}.</source>
        <translation>Stelle {at}: „{field}“ ist für die Rolle {role} verborgen.</translation>
    </message>
    <message>
        <source>An administrator can change this.</source>
        <translation>Administratoren können das ändern.</translation>
    </message>
    <message>
        <source>At {at}: a value is missing.</source>
        <translation>Stelle {at}: Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>Write one, or take the term out.</source>
        <translation>Schreiben Sie einen oder entfernen Sie die Bedingung.</translation>
    </message>
    <message>
        <source>At {at}: “{value}” is not a value of {field}.</source>
        <translation>Stelle {at}: „{value}“ ist kein Wert von {field}.</translation>
    </message>
    <message>
        <source>Choose one from the list that opens under the line.</source>
        <translation>Wählen Sie einen aus der Liste, die sich unter der Zeile öffnet.</translation>
    </message>
    <message>
        <source>At {at}: “{value}” is not a number.</source>
        <translation>Stelle {at}: „{value}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Write one such as -110 or 11.5.</source>
        <translation>Schreiben Sie eine wie -110 oder 11.5.</translation>
    </message>
    <message>
        <source>At {at}: “{value}” is not a part of a number.</source>
        <translation>Stelle {at}: „{value}“ ist kein Teil einer Nummer.</translation>
    </message>
    <message>
        <source>At {at}: “{value}” is not a time span.</source>
        <translation>Stelle {at}: „{value}“ ist keine Zeitspanne.</translation>
    </message>
    <message>
        <source>Write 2h, 90min or 3d.</source>
        <translation>Schreiben Sie 2h, 90min oder 3d.</translation>
    </message>
    <message>
        <source>At {at}: {field} cannot be compared in this way.</source>
        <translation>Stelle {at}: {field} lässt sich so nicht vergleichen.</translation>
    </message>
    <message>
        <source>Ages and measures take &lt; and &gt;, or a range such as 1h..2h; all others take a colon.</source>
        <translation>Alter und Messwerte nehmen &lt; und &gt; oder einen Bereich wie 1h..2h; alle anderen einen Doppelpunkt.</translation>
    </message>
    <message>
        <source>At {at}: “{value}” is not a range.</source>
        <translation>Stelle {at}: „{value}“ ist kein Bereich.</translation>
    </message>
    <message>
        <source>Write the smaller number first, after a colon: rsrp:-120..-110.</source>
        <translation>Schreiben Sie die kleinere Zahl zuerst, nach einem Doppelpunkt: rsrp:-120..-110.</translation>
    </message>
    <message>
        <source>At {at}: a quotation mark is not closed.</source>
        <translation>Stelle {at}: Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Add the second one.</source>
        <translation>Fügen Sie das zweite hinzu.</translation>
    </message>
    <message>
        <source>“{value}” is not a time.</source>
        <translation>„{value}“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>Write 2026-11-19T14:32:08Z.</source>
        <translation>Schreiben Sie 2026-11-19T14:32:08Z.</translation>
    </message>
    <message>
        <source>A file of the program&apos;s look is missing: {name}.</source>
        <translation>Eine Datei der Oberfläche fehlt: {name}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The colours of the program cannot be read.</source>
        <translation>Die Farben des Programms sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The colour {token} of the theme {theme} is missing.</source>
        <translation>Die Farbe {token} des Designs {theme} fehlt.</translation>
    </message>
    <message>
        <source>The colours for charts are not complete.</source>
        <translation>Die Farben für Diagramme sind unvollständig.</translation>
    </message>
    <message>
        <source>A certificate of the card cannot be read.</source>
        <translation>Ein Zertifikat der Karte ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The card&apos;s answer was not believed.</source>
        <translation>Der Antwort der Karte wurde nicht geglaubt.</translation>
    </message>
    <message>
        <source>A message of the card is not well formed: {why}.</source>
        <translation>Eine Nachricht der Karte ist nicht wohlgeformt: {why}.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>A message of the card holds something else than expected.</source>
        <translation>Eine Nachricht der Karte enthält etwas anderes als erwartet.</translation>
    </message>
    <message>
        <source>The eIM or the card sent an unknown kind of message.</source>
        <translation>Der eIM oder die Karte hat eine Nachricht unbekannter Art gesendet.</translation>
    </message>
    <message>
        <source>A key cannot be used.</source>
        <translation>Ein Schlüssel ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The order cannot be written for the card: {field} is out of bounds.</source>
        <translation>Der Auftrag lässt sich nicht für die Karte schreiben: {field} liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The card lists a profile without an ICCID.</source>
        <translation>Die Karte nennt ein Profil ohne ICCID.</translation>
    </message>
    <message>
        <source>The listing was not used.</source>
        <translation>Die Liste wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The card&apos;s answer is for another eIM ({eim}).</source>
        <translation>Die Antwort der Karte gilt einem anderen eIM ({eim}).</translation>
    </message>
    <message>
        <source>The card&apos;s answer has an unknown form.</source>
        <translation>Die Antwort der Karte hat eine unbekannte Form.</translation>
    </message>
    <message>
        <source>The card&apos;s signature does not hold.</source>
        <translation>Die Signatur der Karte hält nicht.</translation>
    </message>
    <message>
        <source>Its answer was not believed.</source>
        <translation>Ihrer Antwort wurde nicht geglaubt.</translation>
    </message>
    <message>
        <source>The card&apos;s answer is for another transaction.</source>
        <translation>Die Antwort der Karte gilt einer anderen Transaktion.</translation>
    </message>
    <message>
        <source>The order could not be signed.</source>
        <translation>Der Auftrag konnte nicht signiert werden.</translation>
    </message>
    <message>
        <source>Check the key of the eIM. Nothing was sent.</source>
        <translation>Prüfen Sie den Schlüssel des eIM. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A table of the program is missing: {name}.</source>
        <translation>Eine Tabelle des Programms fehlt: {name}.</translation>
    </message>
    <message>
        <source>Line {line} of a table has {found} columns instead of {expected}.</source>
        <translation>Zeile {line} einer Tabelle hat {found} statt {expected} Spalten.</translation>
    </message>
    <message>
        <source>Line {line} of the cause dictionary cannot be read.</source>
        <translation>Zeile {line} des Ursachenverzeichnisses ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The map data cannot be read.</source>
        <translation>Die Landkartendaten sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>Wechselt</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Facts arrive as expected.</source>
        <translation>Meldungen kommen wie erwartet.</translation>
    </message>
    <message>
        <source>Silent as expected, for example parked.</source>
        <translation>Stumm wie erwartet, zum Beispiel geparkt.</translation>
    </message>
    <message>
        <source>Cannot be judged: the feed is lost, or the vehicle was never seen.</source>
        <translation>Nicht zu beurteilen: Der Feed ist verloren, oder das Fahrzeug wurde nie gesehen.</translation>
    </message>
    <message>
        <source>A profile operation is in progress.</source>
        <translation>Ein Profilvorgang läuft.</translation>
    </message>
    <message>
        <source>Works now; something with a date will break it.</source>
        <translation>Läuft jetzt; etwas mit einem Termin wird es unterbrechen.</translation>
    </message>
    <message>
        <source>Connected, but failing.</source>
        <translation>Verbunden, aber mit Fehlern.</translation>
    </message>
    <message>
        <source>Silent when a fact was due.</source>
        <translation>Stumm, obwohl eine Meldung fällig war.</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Silent; a fact was due every %1</source>
        <translation>Stumm; alle %1 war eine Meldung fällig</translation>
    </message>
    <message>
        <source>Silent after %1 × %2</source>
        <translation>Stumm nach %1 × %2</translation>
    </message>
    <message>
        <source>Silent after the session ended: %1</source>
        <translation>Stumm nach Ende der Sitzung: %1</translation>
    </message>
    <message>
        <source>Battery %1 before silence</source>
        <translation>Batterie %1 vor der Stille</translation>
    </message>
    <message>
        <source>Silent since its switch, %1</source>
        <translation>Stumm seit dem Wechsel, %1</translation>
    </message>
    <message>
        <source>no cause given</source>
        <translation>keine Ursache genannt</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Feed lost since %1</source>
        <translation>Feed verloren seit %1</translation>
    </message>
    <message>
        <source>Feed back since %1; its facts are still due</source>
        <translation>Feed zurück seit %1; seine Meldungen stehen noch aus</translation>
    </message>
    <message>
        <source>Parked, next report by %1</source>
        <translation>Geparkt, nächster Bericht bis %1</translation>
    </message>
    <message>
        <source>%1 × %2 in 10 min</source>
        <translation>%1 × %2 in 10 min</translation>
    </message>
    <message>
        <source>Weak signal, RSRP %1</source>
        <translation>Schwaches Signal, RSRP %1</translation>
    </message>
    <message>
        <source>Poor signal, SINR %1</source>
        <translation>Schlechtes Signal, SINR %1</translation>
    </message>
    <message>
        <source>No session since %1: %2</source>
        <translation>Keine Sitzung seit %1: %2</translation>
    </message>
    <message>
        <source>roaming switch</source>
        <translation>Roaming-Wechsel</translation>
    </message>
    <message>
        <source>profile switch</source>
        <translation>Profilwechsel</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>NOC operator</source>
        <translation>NOC-Operator</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Field technician</source>
        <translation>Außendienst</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Recorded; nothing was sent yet.</source>
        <translation>Erfasst; noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Vor dem Senden abgebrochen.</translation>
    </message>
    <message>
        <source>Expired: it could not be sent in time.</source>
        <translation>Abgelaufen: Es konnte nicht rechtzeitig gesendet werden.</translation>
    </message>
    <message>
        <source>Sending to the provider.</source>
        <translation>Wird an den Anbieter gesendet.</translation>
    </message>
    <message>
        <source>Not sent: {error} Tried again in {retry}.</source>
        <translation>Nicht gesendet: {error} Neuer Versuch in {retry}.</translation>
    </message>
    <message>
        <source>The provider has it as {ref}.</source>
        <translation>Der Anbieter führt es als {ref}.</translation>
    </message>
    <message>
        <source>The provider refused it: {code}.</source>
        <translation>Der Anbieter hat es abgelehnt: {code}.</translation>
    </message>
    <message>
        <source>The answer was lost after sending: {error} It is not sent again; the card&apos;s profiles are read instead.</source>
        <translation>Die Antwort ging nach dem Senden verloren: {error} Es wird nicht noch einmal gesendet; stattdessen werden die Profile der Karte gelesen.</translation>
    </message>
    <message>
        <source>The engine stopped while sending. It may have arrived, so it is not sent again; the card&apos;s profiles are read instead.</source>
        <translation>Die Engine endete beim Senden. Es kann angekommen sein und wird deshalb nicht noch einmal gesendet; stattdessen werden die Profile der Karte gelesen.</translation>
    </message>
    <message>
        <source>Reading was cut off and starts again.</source>
        <translation>Das Lesen wurde unterbrochen und beginnt neu.</translation>
    </message>
    <message>
        <source>Read: {profiles} profiles.</source>
        <translation>Gelesen: {profiles} Profile.</translation>
    </message>
    <message>
        <source>Could not be read: {error}</source>
        <translation>Konnte nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>The device has it and is working on it.</source>
        <translation>Das Gerät hat es und arbeitet daran.</translation>
    </message>
    <message>
        <source>The provider says done; the vehicle should be seen on the new profile by {by}.</source>
        <translation>Der Anbieter meldet es erledigt; das Fahrzeug sollte bis {by} auf dem neuen Profil zu sehen sein.</translation>
    </message>
    <message>
        <source>The provider says done.</source>
        <translation>Der Anbieter meldet es erledigt.</translation>
    </message>
    <message>
        <source>The provider says it failed: {code}.</source>
        <translation>Der Anbieter meldet es fehlgeschlagen: {code}.</translation>
    </message>
    <message>
        <source>The provider says it was rolled back ({code}); the vehicle should be back on its old profile by {by}.</source>
        <translation>Der Anbieter meldet, es wurde zurückgerollt ({code}); das Fahrzeug sollte bis {by} wieder auf dem alten Profil sein.</translation>
    </message>
    <message>
        <source>The provider does not know the order any more; the card&apos;s profiles are read instead.</source>
        <translation>Der Anbieter kennt den Auftrag nicht mehr; stattdessen werden die Profile der Karte gelesen.</translation>
    </message>
    <message>
        <source>The order ended without a sure outcome ({code}); the card&apos;s profiles are read instead.</source>
        <translation>Der Auftrag endete ohne sicheres Ergebnis ({code}); stattdessen werden die Profile der Karte gelesen.</translation>
    </message>
    <message>
        <source>Still open after its lifetime; the card&apos;s profiles are read instead.</source>
        <translation>Nach Ablauf seiner Frist noch offen; stattdessen werden die Profile der Karte gelesen.</translation>
    </message>
    <message>
        <source>The card lists the new profile as enabled.</source>
        <translation>Die Karte nennt das neue Profil als aktiviert.</translation>
    </message>
    <message>
        <source>The card lists the old profile as enabled.</source>
        <translation>Die Karte nennt das alte Profil als aktiviert.</translation>
    </message>
    <message>
        <source>Seen on the new profile at {at}.</source>
        <translation>Auf dem neuen Profil gesehen: {at}.</translation>
    </message>
    <message>
        <source>Seen back on the old profile at {at}.</source>
        <translation>Wieder auf dem alten Profil gesehen: {at}.</translation>
    </message>
    <message>
        <source>Not seen on the new profile in time; the card is expected to roll back.</source>
        <translation>Nicht rechtzeitig auf dem neuen Profil gesehen; die Karte sollte zurückrollen.</translation>
    </message>
    <message>
        <source>Seen neither on the new nor on the old profile.</source>
        <translation>Weder auf dem neuen noch auf dem alten Profil gesehen.</translation>
    </message>
    <message>
        <source> %1 without service.</source>
        <translation> %1 ohne Dienst.</translation>
    </message>
    <message>
        <source>Something failed that has no description here: %1.</source>
        <translation>Etwas ist fehlgeschlagen, das hier keine Beschreibung hat: %1.</translation>
    </message>
    <message>
        <source>Report the line below.</source>
        <translation>Melden Sie die Zeile unten.</translation>
    </message>
    <message>
        <source>text in any column</source>
        <translation>Text in einer beliebigen Spalte</translation>
    </message>
    <message>
        <source>vehicle state: dark, degraded, risk, switching, unknown, quiet, online</source>
        <translation>Zustand des Fahrzeugs: dark, degraded, risk, switching, unknown, quiet, online</translation>
    </message>
    <message>
        <source>country: a code or a name</source>
        <translation>Land: ein Code oder ein Name</translation>
    </message>
    <message>
        <source>name of the network: &quot;Orange F&quot;</source>
        <translation>Name des Netzes: &quot;Orange F&quot;</translation>
    </message>
    <message>
        <source>network by number: 20801, or 208 for all of France</source>
        <translation>Netz nach Nummer: 20801, oder 208 für ganz Frankreich</translation>
    </message>
    <message>
        <source>radio: 2g, 3g, lte, lte-m, nb-iot, 5g</source>
        <translation>Funk: 2g, 3g, lte, lte-m, nb-iot, 5g</translation>
    </message>
    <message>
        <source>cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>part of a vehicle&apos;s name</source>
        <translation>Teil eines Fahrzeugnamens</translation>
    </message>
    <message>
        <source>digits of the IMSI</source>
        <translation>Ziffern der IMSI</translation>
    </message>
    <message>
        <source>digits of the ICCID</source>
        <translation>Ziffern der ICCID</translation>
    </message>
    <message>
        <source>digits of the EID</source>
        <translation>Ziffern der EID</translation>
    </message>
    <message>
        <source>digits of the IMEI</source>
        <translation>Ziffern der IMEI</translation>
    </message>
    <message>
        <source>part of the IP address</source>
        <translation>Teil der IP-Adresse</translation>
    </message>
    <message>
        <source>cell: decimal, or 0x and hexadecimal</source>
        <translation>Zelle: dezimal, oder 0x und hexadezimal</translation>
    </message>
    <message>
        <source>age of the last fact: last&gt;2h, last&lt;90min, last&gt;3d</source>
        <translation>Alter der letzten Meldung: last&gt;2h, last&lt;90min, last&gt;3d</translation>
    </message>
    <message>
        <source>RSRP in dBm: rsrp&lt;-110</source>
        <translation>RSRP in dBm: rsrp&lt;-110</translation>
    </message>
    <message>
        <source>SINR in dB: sinr&lt;0</source>
        <translation>SINR in dB: sinr&lt;0</translation>
    </message>
    <message>
        <source>battery in V: battery&lt;11.5</source>
        <translation>Batterie in V: battery&lt;11.5</translation>
    </message>
    <message>
        <source>speed in km/h: speed&gt;80</source>
        <translation>Tempo in km/h: speed&gt;80</translation>
    </message>
    <message>
        <source>data session: open, closed, lost, none</source>
        <translation>Datensitzung: open, closed, lost, none</translation>
    </message>
    <message>
        <source>last reject or end of session: emm:17, or 17 in any list</source>
        <translation>letzte Ablehnung oder letztes Sitzungsende: emm:17, oder 17 in jeder Liste</translation>
    </message>
    <message>
        <source>last change of network: roaming, profile, fallback</source>
        <translation>letzter Netzwechsel: roaming, profile, fallback</translation>
    </message>
    <message>
        <source>operation: open, none, a kind, a state or a number</source>
        <translation>Vorgang: open, none, eine Art, ein Zustand oder eine Nummer</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>My time</source>
        <translation>Meine Zeit</translation>
    </message>
    <message>
        <source>Vehicle time</source>
        <translation>Fahrzeugzeit</translation>
    </message>
    <message>
        <source>Add it to workspace.ini.</source>
        <translation>Tragen Sie ihn in workspace.ini ein.</translation>
    </message>
    <message>
        <source>A message came on a topic that names no vehicle and kind.</source>
        <translation>Eine Nachricht kam auf einem Topic, das weder Fahrzeug noch Art nennt.</translation>
    </message>
    <message>
        <source>It was not used. Check what publishes to this broker.</source>
        <translation>Sie wurde nicht verwendet. Prüfen Sie, wer an diesen Broker sendet.</translation>
    </message>
    <message>
        <source>A message was empty or too large.</source>
        <translation>Eine Nachricht war leer oder zu groß.</translation>
    </message>
    <message>
        <source>A message was not an object in JSON.</source>
        <translation>Eine Nachricht war kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It was not used. Check the sender.</source>
        <translation>Sie wurde nicht verwendet. Prüfen Sie den Absender.</translation>
    </message>
    <message>
        <source>A message was of an unknown kind.</source>
        <translation>Eine Nachricht war von unbekannter Art.</translation>
    </message>
    <message>
        <source>It was not used. Kinds are position, radio, session, signalling and device.</source>
        <translation>Sie wurde nicht verwendet. Arten sind position, radio, session, signalling und device.</translation>
    </message>
    <message>
        <source>A message came without {member}.</source>
        <translation>Eine Nachricht kam ohne {member}.</translation>
    </message>
    <message>
        <source>In a message {member} was of the wrong type.</source>
        <translation>In einer Nachricht hatte {member} den falschen Typ.</translation>
    </message>
    <message>
        <source>In a message {member} held no sensible value.</source>
        <translation>In einer Nachricht hatte {member} keinen sinnvollen Wert.</translation>
    </message>
    <message>
        <source>In a message {member} was out of range.</source>
        <translation>In einer Nachricht lag {member} außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>A message came from more than a day in the future.</source>
        <translation>Eine Nachricht kam aus mehr als einem Tag in der Zukunft.</translation>
    </message>
    <message>
        <source>It was not used. Check the clock of the vehicle.</source>
        <translation>Sie wurde nicht verwendet. Prüfen Sie die Uhr des Fahrzeugs.</translation>
    </message>
    <message>
        <source>The inbox {path} cannot be made.</source>
        <translation>Der Eingang {path} lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The inbox file {path} cannot be opened.</source>
        <translation>Die Eingangsdatei {path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check permissions and space. Until then no facts are taken in.</source>
        <translation>Prüfen Sie Rechte und Platz. Bis dahin werden keine Meldungen aufgenommen.</translation>
    </message>
    <message>
        <source>The inbox could not be brought safely to disk.</source>
        <translation>Der Eingang konnte nicht sicher auf die Platte gebracht werden.</translation>
    </message>
    <message>
        <source>Check the disk. Facts of the last moments may be lost if the power fails now.</source>
        <translation>Prüfen Sie die Platte. Fällt jetzt der Strom aus, können die letzten Meldungen verloren gehen.</translation>
    </message>
    <message>
        <source>The inbox is full: the store does not keep up or stands still.</source>
        <translation>Der Eingang ist voll: Der Speicher kommt nicht nach oder steht still.</translation>
    </message>
    <message>
        <source>Check the store. The broker keeps what was not acknowledged.</source>
        <translation>Prüfen Sie den Speicher. Der Broker behält, was nicht bestätigt wurde.</translation>
    </message>
    <message>
        <source>A piece of the history of positions or signal is damaged ({octets} octets).</source>
        <translation>Ein Stück des Verlaufs von Positionen oder Signal ist beschädigt ({octets} Oktette).</translation>
    </message>
    <message>
        <source>It is left out; all else can be read. Restore a copy if it matters.</source>
        <translation>Es wird ausgelassen; alles andere ist lesbar. Spielen Sie eine Sicherung ein, wenn es wichtig ist.</translation>
    </message>
    <message>
        <source>There is no activation code.</source>
        <translation>Es gibt keinen Aktivierungscode.</translation>
    </message>
    <message>
        <source>Type it, paste it, or choose the picture of its QR code. It begins with LPA:1$.</source>
        <translation>Tippen Sie ihn, fügen Sie ihn ein oder wählen Sie das Bild seines QR-Codes. Er beginnt mit LPA:1$.</translation>
    </message>
    <message>
        <source>The activation code has {length} characters; no code has more than {most}.</source>
        <translation>Der Aktivierungscode hat {length} Zeichen; kein Code hat mehr als {most}.</translation>
    </message>
    <message>
        <source>Paste the code alone.</source>
        <translation>Fügen Sie nur den Code ein.</translation>
    </message>
    <message>
        <source>This is not an activation code: at {at} it does not begin with 1$ or LPA:1$.</source>
        <translation>Das ist kein Aktivierungscode: Bei {at} beginnt er nicht mit 1$ oder LPA:1$.</translation>
    </message>
    <message>
        <source>Copy the line that begins with LPA:1$ from what the supplier sent.</source>
        <translation>Kopieren Sie die Zeile, die mit LPA:1$ beginnt, aus der Sendung des Lieferanten.</translation>
    </message>
    <message>
        <source>The activation code ends too early: it names no matching id.</source>
        <translation>Der Aktivierungscode endet zu früh: Er nennt keine Matching-ID.</translation>
    </message>
    <message>
        <source>A code has at least three parts, with $ between them. Copy the whole line.</source>
        <translation>Ein Code hat mindestens drei Teile mit $ dazwischen. Kopieren Sie die ganze Zeile.</translation>
    </message>
    <message>
        <source>The activation code is wrong at {at}: this is not the address of an SM-DP+.</source>
        <translation>Der Aktivierungscode ist bei {at} falsch: Das ist keine Adresse eines SM-DP+.</translation>
    </message>
    <message>
        <source>Compare it with what the supplier sent.</source>
        <translation>Vergleichen Sie ihn mit der Sendung des Lieferanten.</translation>
    </message>
    <message>
        <source>The activation code is wrong at {at}: a matching id has letters, digits and hyphens only.</source>
        <translation>Der Aktivierungscode ist bei {at} falsch: Eine Matching-ID hat nur Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Compare it with what the supplier sent; a line break may have come in.</source>
        <translation>Vergleichen Sie ihn mit der Sendung des Lieferanten; vielleicht ist ein Zeilenumbruch hineingeraten.</translation>
    </message>
    <message>
        <source>The activation code is wrong at {at}: the object identifier of the SM-DP+ has digits and dots only.</source>
        <translation>Der Aktivierungscode ist bei {at} falsch: Die Objektkennung des SM-DP+ hat nur Ziffern und Punkte.</translation>
    </message>
    <message>
        <source>The activation code is wrong at {at}: the last part is 1 or empty.</source>
        <translation>Der Aktivierungscode ist bei {at} falsch: Der letzte Teil ist 1 oder leer.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>Die Datei {path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {megabytes} MB.</source>
        <translation>Die Datei {path} ist größer als {megabytes} MB.</translation>
    </message>
    <message>
        <source>Choose a picture of the QR code alone, or a text file that holds the code.</source>
        <translation>Wählen Sie ein Bild, das nur den QR-Code zeigt, oder eine Textdatei mit dem Code.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>Das Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG picture that other programs show.</source>
        <translation>Wählen Sie ein PNG- oder JPEG-Bild, das andere Programme anzeigen.</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} points: that is too large.</source>
        <translation>Das Bild hat {width} × {height} Bildpunkte: Das ist zu groß.</translation>
    </message>
    <message>
        <source>Cut out the QR code, or make the picture smaller.</source>
        <translation>Schneiden Sie den QR-Code aus oder verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>There is no QR code in the picture.</source>
        <translation>In dem Bild ist kein QR-Code.</translation>
    </message>
    <message>
        <source>Choose a picture that shows the whole code, straight and sharp, with a light margin around it.</source>
        <translation>Wählen Sie ein Bild, das den ganzen Code gerade und scharf zeigt, mit hellem Rand.</translation>
    </message>
    <message>
        <source>Not in force: the card is on its old profile after {waited}. The vehicle left its network and came back at {at}, so the card may have executed the order and rolled it back.</source>
        <translation>Nicht wirksam: Nach {waited} ist die Karte auf ihrem alten Profil. Das Fahrzeug hat sein Netz verlassen und kam um {at} zurück; die Karte kann den Auftrag ausgeführt und zurückgenommen haben.</translation>
    </message>
    <message>
        <source>Cannot be judged: facts are in up to %1</source>
        <translation>Nicht beurteilbar: Meldungen liegen bis %1 vor</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer.</source>
        <translation>{host} hat mitten in der Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>Test again; tell its operator if it stays.</source>
        <translation>Testen Sie noch einmal; bleibt es so, sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>{host} port {port} did not finish its answer within {seconds} s.</source>
        <translation>{host} Port {port} hat seine Antwort nicht innerhalb von {seconds} s beendet.</translation>
    </message>
    <message>
        <source>It is slow or overloaded: test again later, or allow a longer answer_timeout_s for this connection.</source>
        <translation>Der Dienst ist langsam oder überlastet: Testen Sie später noch einmal, oder erlauben Sie dieser Verbindung mehr mit answer_timeout_s.</translation>
    </message>
    <message>
        <source>The answer of {host} is far larger than any answer of this kind.</source>
        <translation>Die Antwort von {host} ist viel größer als jede Antwort dieser Art.</translation>
    </message>
    <message>
        <source>The rest of it was not read. Check that the address is that of the right service.</source>
        <translation>Der Rest wurde nicht gelesen. Prüfen Sie, ob die Adresse die des richtigen Dienstes ist.</translation>
    </message>
    <message>
        <source>Check host and port of this connection.</source>
        <translation>Prüfen Sie Host und Port dieser Verbindung.</translation>
    </message>
    <message>
        <source>A proxy or a login page may stand in between, or the address is that of another service: check the url of this connection.</source>
        <translation>Vielleicht steht ein Proxy oder eine Anmeldeseite dazwischen, oder die Adresse gehört einem anderen Dienst: Prüfen Sie die url dieser Verbindung.</translation>
    </message>
    <message>
        <source>The answer of {host} is not as its API describes it: “{member}” is missing or wrong.</source>
        <translation>Die Antwort von {host} ist nicht, wie seine API sie beschreibt: „{member}“ fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>It was not used. Check that the service has the version that this connection expects, and tell its operator.</source>
        <translation>Sie wurde nicht verwendet. Prüfen Sie, ob der Dienst die Version hat, die diese Verbindung erwartet, und sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>{host} sends us on to {target}. Orders are not sent on.</source>
        <translation>{host} verweist uns an {target}. Aufträge werden nicht weitergeschickt.</translation>
    </message>
    <message>
        <source>If the service has moved and you trust the new address, write it into workspace.ini. Nothing was sent to {target}.</source>
        <translation>Ist der Dienst umgezogen und vertrauen Sie der neuen Adresse, schreiben Sie sie in workspace.ini. An {target} wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The clock of {host} and the clock of this computer differ by {ahead}.</source>
        <translation>Die Uhr von {host} und die Uhr dieses Rechners gehen um {ahead} auseinander.</translation>
    </message>
    <message>
        <source>The connection works. Set the clock that is wrong, before certificates and tokens are refused.</source>
        <translation>Die Verbindung funktioniert. Stellen Sie die falsche Uhr, bevor Zertifikate und Token abgewiesen werden.</translation>
    </message>
    <message>
        <source>{host} gives us no access token (HTTP {status}).</source>
        <translation>{host} gibt uns kein Zugriffstoken (HTTP {status}).</translation>
    </message>
    <message>
        <source>Check client id, secret and scope of this connection with its operator. Nothing was sent.</source>
        <translation>Prüfen Sie Client-ID, Geheimnis und Scope dieser Verbindung mit dem Betreiber. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The answer of {host} holds no usable access token: “{member}” is missing or wrong.</source>
        <translation>Die Antwort von {host} enthält kein brauchbares Zugriffstoken: „{member}“ fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Check that oauth_token_url is the address of the token service. Nothing was sent.</source>
        <translation>Prüfen Sie, ob oauth_token_url die Adresse des Tokendienstes ist. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A message named a device in {member} that no vehicle of the inventory has.</source>
        <translation>Eine Nachricht nannte in {member} ein Gerät, das kein Fahrzeug des Inventars hat.</translation>
    </message>
    <message>
        <source>It was not used. Import the vehicle with its IMEI, ICCID and IMSI; messages from then on are used.</source>
        <translation>Sie wurde nicht verwendet. Importieren Sie das Fahrzeug mit IMEI, ICCID und IMSI; spätere Nachrichten werden dann verwendet.</translation>
    </message>
    <message>
        <source>The file {path} is not there.</source>
        <translation>Die Datei {path} ist nicht da.</translation>
    </message>
    <message>
        <source>It is read as soon as it appears; check the path in workspace.ini if it should be there.</source>
        <translation>Sie wird gelesen, sobald sie erscheint; prüfen Sie den Pfad in workspace.ini, wenn sie da sein sollte.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a file.</source>
        <translation>{path} kann nicht als Datei gelesen werden.</translation>
    </message>
    <message>
        <source>Check its permissions and that it is an ordinary file. It is tried again by itself.</source>
        <translation>Prüfen Sie die Rechte und ob es eine gewöhnliche Datei ist. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The file that was read as {path} before the last stop is gone, perhaps with lines that were not read.</source>
        <translation>Die Datei, die vor dem letzten Halt als {path} gelesen wurde, ist fort, vielleicht mit ungelesenen Zeilen.</translation>
    </message>
    <message>
        <source>Its followers are read from their start. Keep rotated files uncompressed until they are read.</source>
        <translation>Die nachfolgenden werden von Anfang an gelesen. Lassen Sie rotierte Dateien unkomprimiert, bis sie gelesen sind.</translation>
    </message>
    <message>
        <source>How far a file was read could not be kept in {path}.</source>
        <translation>Wie weit eine Datei gelesen ist, konnte nicht in {path} festgehalten werden.</translation>
    </message>
    <message>
        <source>Check permissions and space. Nothing is lost: after a restart a part is read again.</source>
        <translation>Prüfen Sie Rechte und Platz. Nichts geht verloren: Nach einem Neustart wird ein Teil noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Start the program that sends to it again.</source>
        <translation>Starten Sie das sendende Programm neu.</translation>
    </message>
    <message>
        <source>This feed comes over the standard input of signalboxd; this program does not read it.</source>
        <translation>Dieser Feed kommt über die Standardeingabe von signalboxd; dieses Programm liest sie nicht.</translation>
    </message>
    <message>
        <source>Start signalboxd with the sender before it in a pipe.</source>
        <translation>Starten Sie signalboxd hinter dem Sender in einer Pipe.</translation>
    </message>
    <message>
        <source>The list of refused messages could not be kept in {path}.</source>
        <translation>Die Liste der abgewiesenen Nachrichten konnte nicht in {path} abgelegt werden.</translation>
    </message>
    <message>
        <source>Check permissions and space. The messages that were good are not concerned.</source>
        <translation>Prüfen Sie Rechte und Platz. Gute Nachrichten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>%1 is not the fallback.</source>
        <translation>%1 ist nicht das Fallback-Profil.</translation>
    </message>
    <message>
        <source>%1 is the fallback profile: make another one the fallback first.</source>
        <translation>%1 ist das Fallback-Profil: Machen Sie zuerst ein anderes zum Fallback-Profil.</translation>
    </message>
    <message>
        <source>%1 is not the fallback yet.</source>
        <translation>%1 ist noch nicht das Fallback-Profil.</translation>
    </message>
    <message>
        <source>%1 is the fallback already.</source>
        <translation>%1 ist schon das Fallback-Profil.</translation>
    </message>
    <message>
        <source>The activation code is well formed.</source>
        <translation>Der Aktivierungscode ist wohlgeformt.</translation>
    </message>
    <message>
        <source>The activation code was used for %1.</source>
        <translation>Der Aktivierungscode wurde für %1 verwendet.</translation>
    </message>
    <message>
        <source>The activation code was not used in this workspace before.</source>
        <translation>Der Aktivierungscode wurde in diesem Arbeitsbereich noch nicht verwendet.</translation>
    </message>
    <message>
        <source>The activation code was tried in %1, which failed.</source>
        <translation>Der Aktivierungscode wurde mit %1 versucht, und das misslang.</translation>
    </message>
    <message>
        <source>The activation code needs a confirmation code.</source>
        <translation>Der Aktivierungscode braucht einen Bestätigungscode.</translation>
    </message>
    <message>
        <source>The activation code needs a confirmation code, and the connection %1 cannot pass one on.</source>
        <translation>Der Aktivierungscode braucht einen Bestätigungscode, und die Verbindung %1 kann keinen weitergeben.</translation>
    </message>
    <message>
        <source>The eUICC has no room for a profile: %1 free.</source>
        <translation>Die eUICC hat keinen Platz für ein Profil: %1 frei.</translation>
    </message>
    <message>
        <source>The eUICC has room: %1 free.</source>
        <translation>Die eUICC hat Platz: %1 frei.</translation>
    </message>
    <message>
        <source>The profile may not fit: the eUICC has %1 free.</source>
        <translation>Das Profil passt vielleicht nicht: Die eUICC hat %1 frei.</translation>
    </message>
    <message>
        <source> CAMARA moves the fallback to another profile; it cannot take it away.</source>
        <translation> CAMARA gibt das Fallback an ein anderes Profil; wegnehmen kann es das nicht.</translation>
    </message>
    <message>
        <source> CAMARA shows what the provider knows; it cannot ask the card.</source>
        <translation> CAMARA zeigt, was der Anbieter weiß; die Karte fragen kann es nicht.</translation>
    </message>
    <message>
        <source>fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>type of vehicle</source>
        <translation>Fahrzeugart</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>make and model</source>
        <translation>Marke und Modell</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>modem</source>
        <translation>Modem</translation>
    </message>
    <message>
        <source>firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>radios</source>
        <translation>Funktechniken</translation>
    </message>
    <message>
        <source>transport of orders</source>
        <translation>Übertragung der Aufträge</translation>
    </message>
    <message>
        <source>place of the IPA</source>
        <translation>Ort des IPA</translation>
    </message>
    <message>
        <source>poll interval (s)</source>
        <translation>Abfrageintervall (s)</translation>
    </message>
    <message>
        <source>report interval (s)</source>
        <translation>Meldeintervall (s)</translation>
    </message>
    <message>
        <source>report interval parked (s)</source>
        <translation>Meldeintervall geparkt (s)</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>EID</source>
        <translation>EID</translation>
    </message>
    <message>
        <source>eUICC standard</source>
        <translation>eUICC-Standard</translation>
    </message>
    <message>
        <source>eUICC memory (bytes)</source>
        <translation>eUICC-Speicher (Byte)</translation>
    </message>
    <message>
        <source>eUICC memory free (bytes)</source>
        <translation>eUICC-Speicher frei (Byte)</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>home network</source>
        <translation>Heimatnetz</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>profile class</source>
        <translation>Profilklasse</translation>
    </message>
    <message>
        <source>profile state</source>
        <translation>Profilzustand</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed.</source>
        <translation>Ein Anführungszeichen in Zeile {line} wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Add the second one, or take it out.</source>
        <translation>Ergänzen Sie das zweite oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>In the record that begins in line {line}, text stands after a closing quotation mark.</source>
        <translation>Im Datensatz ab Zeile {line} steht Text hinter einem schließenden Anführungszeichen.</translation>
    </message>
    <message>
        <source>A quotation mark inside a cell is written twice.</source>
        <translation>Ein Anführungszeichen in einer Zelle wird doppelt geschrieben.</translation>
    </message>
    <message>
        <source>The record that begins in line {line} is longer than {most} octets.</source>
        <translation>Der Datensatz ab Zeile {line} ist länger als {most} Oktette.</translation>
    </message>
    <message>
        <source>Look for a quotation mark that is not closed, or shorten the line.</source>
        <translation>Suchen Sie ein nicht geschlossenes Anführungszeichen oder kürzen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8.</source>
        <translation>Zeile {line} ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as “CSV UTF-8”.</source>
        <translation>Speichern Sie die Datei als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>Line {line} holds a character that is no text.</source>
        <translation>Zeile {line} enthält ein Zeichen, das kein Text ist.</translation>
    </message>
    <message>
        <source>Export the file again.</source>
        <translation>Exportieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Its first line must name the columns.</source>
        <translation>Ihre erste Zeile muss die Spalten benennen.</translation>
    </message>
    <message>
        <source>The saved columns in {path} cannot be read.</source>
        <translation>Die gespeicherten Spalten in {path} sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Correct the file or take it away; it is JSON.</source>
        <translation>Berichtigen Sie die Datei oder entfernen Sie sie; sie ist JSON.</translation>
    </message>
    <message>
        <source>No choice of columns is saved as “{name}”.</source>
        <translation>Unter „{name}“ ist keine Spaltenwahl gespeichert.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no field “{field}”.</source>
        <translation>Es gibt kein Feld „{field}“.</translation>
    </message>
    <message>
        <source>Write a field such as vehicle, eid, iccid or home_plmn.</source>
        <translation>Schreiben Sie ein Feld wie vehicle, eid, iccid oder home_plmn.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>Die Datei hat keine Spalte „{column}“.</translation>
    </message>
    <message>
        <source>Choose the columns again. Nothing was imported.</source>
        <translation>Wählen Sie die Spalten neu. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Two columns feed {field}: “{other}” and “{column}”.</source>
        <translation>Zwei Spalten speisen {field}: „{other}“ und „{column}“.</translation>
    </message>
    <message>
        <source>Leave one of them out. Nothing was imported.</source>
        <translation>Lassen Sie eine davon aus. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>No column tells which vehicle a row is about ({columns}).</source>
        <translation>Keine Spalte sagt, um welches Fahrzeug es in einer Zeile geht ({columns}).</translation>
    </message>
    <message>
        <source>Choose one as vehicle, vin, imei, eid or iccid. Nothing was imported.</source>
        <translation>Wählen Sie eine als vehicle, vin, imei, eid oder iccid. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The row has {found} cells; the first line names {expected}.</source>
        <translation>Die Zeile hat {found} Zellen; die erste Zeile nennt {expected}.</translation>
    </message>
    <message>
        <source>Look for a missing or extra separator.</source>
        <translation>Suchen Sie ein fehlendes oder überzähliges Trennzeichen.</translation>
    </message>
    <message>
        <source>{column}: “{value}” is not known.</source>
        <translation>{column}: „{value}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Write one of: {choices}.</source>
        <translation>Schreiben Sie eines von: {choices}.</translation>
    </message>
    <message>
        <source>{column}: “{value}” is longer than {most} characters or holds some that do not print.</source>
        <translation>{column}: „{value}“ ist länger als {most} Zeichen oder enthält nicht druckbare.</translation>
    </message>
    <message>
        <source>Shorten or clean it.</source>
        <translation>Kürzen oder bereinigen Sie es.</translation>
    </message>
    <message>
        <source>{column}: “{value}” is not a time span.</source>
        <translation>{column}: „{value}“ ist keine Zeitspanne.</translation>
    </message>
    <message>
        <source>Write whole seconds, at most 31 days.</source>
        <translation>Schreiben Sie ganze Sekunden, höchstens 31 Tage.</translation>
    </message>
    <message>
        <source>{column}: “{value}” is not a size.</source>
        <translation>{column}: „{value}“ ist keine Größe.</translation>
    </message>
    <message>
        <source>Write whole bytes without separators.</source>
        <translation>Schreiben Sie ganze Byte ohne Trennzeichen.</translation>
    </message>
    <message>
        <source>The row names no fleet.</source>
        <translation>Die Zeile nennt keine Flotte.</translation>
    </message>
    <message>
        <source>Add a column fleet, or say the fleet for the whole file.</source>
        <translation>Ergänzen Sie eine Spalte fleet oder nennen Sie die Flotte für die ganze Datei.</translation>
    </message>
    <message>
        <source>No vehicle has {column} {value}.</source>
        <translation>Kein Fahrzeug hat {column} {value}.</translation>
    </message>
    <message>
        <source>Import the vehicle first, or name it in a column vehicle.</source>
        <translation>Importieren Sie zuerst das Fahrzeug oder nennen Sie es in einer Spalte vehicle.</translation>
    </message>
    <message>
        <source>The row does not say which vehicle it is about.</source>
        <translation>Die Zeile sagt nicht, um welches Fahrzeug es geht.</translation>
    </message>
    <message>
        <source>Fill in vehicle, vin, imei or eid.</source>
        <translation>Füllen Sie vehicle, vin, imei oder eid aus.</translation>
    </message>
    <message>
        <source>The row speaks of a profile and has no ICCID.</source>
        <translation>Die Zeile spricht von einem Profil und hat keine ICCID.</translation>
    </message>
    <message>
        <source>Fill in iccid, or leave the profile&apos;s columns empty.</source>
        <translation>Füllen Sie iccid aus oder lassen Sie die Spalten des Profils leer.</translation>
    </message>
    <message>
        <source>{column} {value} belongs to {vehicle} already.</source>
        <translation>{column} {value} gehört schon zu {vehicle}.</translation>
    </message>
    <message>
        <source>Correct the row, or give {vehicle} its new one first.</source>
        <translation>Berichtigen Sie die Zeile oder geben Sie {vehicle} zuerst den neuen Wert.</translation>
    </message>
    <message>
        <source>The row says again what line {line} said.</source>
        <translation>Die Zeile wiederholt, was Zeile {line} sagt.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>{column}: “{value}” contradicts “{earlier}” of the same file (the vehicle first appears in line {line}).</source>
        <translation>{column}: „{value}“ widerspricht „{earlier}“ in derselben Datei (das Fahrzeug steht zuerst in Zeile {line}).</translation>
    </message>
    <message>
        <source>Make both rows say the same.</source>
        <translation>Lassen Sie beide Zeilen dasselbe sagen.</translation>
    </message>
    <message>
        <source>EID {value} fails its check digits.</source>
        <translation>Die Prüfziffern der EID {value} stimmen nicht.</translation>
    </message>
    <message>
        <source>Some real cards do; compare it with the card.</source>
        <translation>Das kommt bei echten Karten vor; vergleichen Sie sie mit der Karte.</translation>
    </message>
    <message>
        <source>ICCID {value} fails its check digit (should end in {expected}).</source>
        <translation>Die Prüfziffer der ICCID {value} stimmt nicht (sollte auf {expected} enden).</translation>
    </message>
    <message>
        <source>VIN {value} fails its check digit.</source>
        <translation>Die Prüfziffer der FIN {value} stimmt nicht.</translation>
    </message>
    <message>
        <source>Compare it with the vehicle.</source>
        <translation>Vergleichen Sie sie mit dem Fahrzeug.</translation>
    </message>
    <message>
        <source>IMSI {value} does not begin with the home network {plmn}.</source>
        <translation>Die IMSI {value} beginnt nicht mit dem Heimatnetz {plmn}.</translation>
    </message>
    <message>
        <source>Check which of the two is right.</source>
        <translation>Prüfen Sie, was von beidem stimmt.</translation>
    </message>
    <message>
        <source>No network is listed as {value}.</source>
        <translation>Kein Netz ist als {value} verzeichnet.</translation>
    </message>
    <message>
        <source>Check it; new and private networks may be missing from the list.</source>
        <translation>Prüfen Sie es; neue und private Netze können im Verzeichnis fehlen.</translation>
    </message>
    <message>
        <source>The workspace has no connection “{value}”.</source>
        <translation>Der Arbeitsbereich hat keine Verbindung „{value}“.</translation>
    </message>
    <message>
        <source>Add it on the Connections page, or operations on this vehicle cannot be sent.</source>
        <translation>Ergänzen Sie sie auf der Seite Verbindungen, sonst können Vorgänge an diesem Fahrzeug nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The eUICC would have more memory free ({free}) than it has ({total}).</source>
        <translation>Die eUICC hätte mehr freien Speicher ({free}) als Speicher ({total}).</translation>
    </message>
    <message>
        <source>Check both numbers.</source>
        <translation>Prüfen Sie beide Zahlen.</translation>
    </message>
    <message>
        <source>After this row the eUICC has more than one enabled profile.</source>
        <translation>Nach dieser Zeile hat die eUICC mehr als ein aktives Profil.</translation>
    </message>
    <message>
        <source>Put the row that disables the other one first, or check the file.</source>
        <translation>Stellen Sie die Zeile voran, die das andere deaktiviert, oder prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>After this row the eUICC has more than one fallback profile.</source>
        <translation>Nach dieser Zeile hat die eUICC mehr als ein Rückfallprofil.</translation>
    </message>
    <message>
        <source>Check which of them carries the attribute.</source>
        <translation>Prüfen Sie, welches davon das Attribut trägt.</translation>
    </message>
    <message>
        <source>VIN “{value}” has {length} characters.</source>
        <translation>Die FIN „{value}“ hat {length} Zeichen.</translation>
    </message>
    <message>
        <source>A VIN has 17.</source>
        <translation>Eine FIN hat 17.</translation>
    </message>
    <message>
        <source>VIN “{value}”: the character at {position} cannot be in a VIN.</source>
        <translation>FIN „{value}“: Das Zeichen an Stelle {position} kommt in keiner FIN vor.</translation>
    </message>
    <message>
        <source>Use digits and letters other than I, O and Q.</source>
        <translation>Verwenden Sie Ziffern und Buchstaben außer I, O und Q.</translation>
    </message>
    <message>
        <source>“{value}” is not a registration plate.</source>
        <translation>„{value}“ ist kein Kennzeichen.</translation>
    </message>
    <message>
        <source>Use 1 to 16 letters, digits, spaces, hyphens and dots.</source>
        <translation>Verwenden Sie 1 bis 16 Buchstaben, Ziffern, Leerzeichen, Bindestriche und Punkte.</translation>
    </message>
    <message>
        <source>{field} is hidden for the role {role}.</source>
        <translation>{field} ist für die Rolle {role} verborgen.</translation>
    </message>
    <message>
        <source>Leave the column out, or ask an administrator. Nothing was written.</source>
        <translation>Lassen Sie die Spalte aus oder fragen Sie eine Administratorin oder einen Administrator. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lkw</translation>
    </message>
    <message>
        <source>van</source>
        <translation>Transporter</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Pkw</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>scooter</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>Anhänger</translation>
    </message>
    <message>
        <source>agricultural machine</source>
        <translation>Landmaschine</translation>
    </message>
    <message>
        <source>construction machine</source>
        <translation>Baumaschine</translation>
    </message>
    <message>
        <source>other vehicle</source>
        <translation>anderes Fahrzeug</translation>
    </message>
    <message>
        <source>BIP, by the card itself</source>
        <translation>BIP, durch die Karte selbst</translation>
    </message>
    <message>
        <source>SMS trigger</source>
        <translation>SMS-Anstoß</translation>
    </message>
    <message>
        <source>in the device (IPAd)</source>
        <translation>im Gerät (IPAd)</translation>
    </message>
    <message>
        <source>in the eUICC (IPAe)</source>
        <translation>in der eUICC (IPAe)</translation>
    </message>
    <message>
        <source>Cancelled: its activation code is not kept here any more. Nothing was sent.</source>
        <translation>Abgebrochen: Der Aktivierungscode liegt hier nicht mehr. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Not sent yet: what is on the card must be listed before a download, and that failed. {error}</source>
        <translation>Noch nicht gesendet: Vor einem Download muss aufgelistet werden, was auf der Karte ist, und das misslang. {error}</translation>
    </message>
    <message>
        <source>The card lists the profile as disabled.</source>
        <translation>Die Karte führt das Profil als deaktiviert.</translation>
    </message>
    <message>
        <source>The card does not list the profile any more.</source>
        <translation>Die Karte führt das Profil nicht mehr.</translation>
    </message>
    <message>
        <source>The card lists the profile as its fallback.</source>
        <translation>Die Karte führt das Profil als Fallback-Profil.</translation>
    </message>
    <message>
        <source>The card lists a profile that was not there before.</source>
        <translation>Die Karte führt ein Profil, das vorher nicht da war.</translation>
    </message>
    <message>
        <source>Not executed: nothing changed on the card for {waited}.</source>
        <translation>Nicht ausgeführt: Auf der Karte hat sich {waited} lang nichts geändert.</translation>
    </message>
    <message>
        <source>part of the licence plate; spaces and hyphens do not count</source>
        <translation>Teil des Kennzeichens; Leerzeichen und Bindestriche zählen nicht</translation>
    </message>
    <message>
        <source>part of the vehicle identification number</source>
        <translation>Teil der Fahrzeug-Identifizierungsnummer</translation>
    </message>
    <message>
        <source>part of a label</source>
        <translation>Teil einer Marke</translation>
    </message>
    <message>
        <source>type of vehicle: truck, van, car, bus, scooter, trailer, agricultural, construction</source>
        <translation>Art des Fahrzeugs: truck, van, car, bus, scooter, trailer, agricultural, construction</translation>
    </message>
    <message>
        <source>how orders reach the card: https, coap, bip, sms</source>
        <translation>wie Aufträge die Karte erreichen: https, coap, bip, sms</translation>
    </message>
    <message>
        <source>place of the IPA: device or euicc</source>
        <translation>Ort des IPA: device oder euicc</translation>
    </message>
    <message>
        <source>{path}, section [{section}]: {key} is missing.</source>
        <translation>{path}, Abschnitt [{section}]: {key} fehlt.</translation>
    </message>
    <message>
        <source>Add the line, then open the workspace again.</source>
        <translation>Ergänzen Sie die Zeile und öffnen Sie den Arbeitsbereich erneut.</translation>
    </message>
    <message>
        <source>{path}, section [{section}]: “{value}” is not a {key} that this version knows.</source>
        <translation>{path}, Abschnitt [{section}]: „{value}“ ist als {key} in dieser Version nicht bekannt.</translation>
    </message>
    <message>
        <source>Write one of {allowed}, then open the workspace again.</source>
        <translation>Schreiben Sie eines von {allowed} und öffnen Sie den Arbeitsbereich erneut.</translation>
    </message>
    <message>
        <source>What listens at {host} port {port} does not speak HTTP as it should.</source>
        <translation>Was auf {host} Port {port} antwortet, spricht nicht HTTP, wie es sollte.</translation>
    </message>
    <message>
        <source>The answer of {host} is cut or damaged: it cannot be read as data.</source>
        <translation>Die Antwort von {host} ist abgeschnitten oder beschädigt: Sie ist nicht als Daten lesbar.</translation>
    </message>
    <message>
        <source>It was not used. Test again; tell its operator if it stays.</source>
        <translation>Sie wurde nicht verwendet. Testen Sie noch einmal; bleibt es so, sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>The answer of {host} is empty.</source>
        <translation>Die Antwort von {host} ist leer.</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data.</source>
        <translation>{host} hat mit einer Webseite statt mit Daten geantwortet.</translation>
    </message>
    <message>
        <source>What listens at {host} port {port} does not speak TLS.</source>
        <translation>Was auf {host} Port {port} antwortet, spricht kein TLS.</translation>
    </message>
    <message>
        <source>Check host and port of this connection. Nothing was sent.</source>
        <translation>Prüfen Sie Host und Port dieser Verbindung. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>There is no verb “{argument}”.</source>
        <translation>Es gibt kein Verb „{argument}“.</translation>
    </message>
    <message>
        <source>signalboxctl --help lists them.</source>
        <translation>signalboxctl --help zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no option {argument}.</source>
        <translation>Es gibt keine Option {argument}.</translation>
    </message>
    <message>
        <source>{argument} needs a value.</source>
        <translation>{argument} braucht einen Wert.</translation>
    </message>
    <message>
        <source>Write it behind the option.</source>
        <translation>Schreiben Sie ihn hinter die Option.</translation>
    </message>
    <message>
        <source>There is no role “{argument}”.</source>
        <translation>Es gibt keine Rolle „{argument}“.</translation>
    </message>
    <message>
        <source>Write noc, support, field, finance or admin.</source>
        <translation>Schreiben Sie noc, support, field, finance oder admin.</translation>
    </message>
    <message>
        <source>No workspace was named.</source>
        <translation>Es wurde kein Arbeitsbereich genannt.</translation>
    </message>
    <message>
        <source>Write --workspace and its folder.</source>
        <translation>Schreiben Sie --workspace und seinen Ordner.</translation>
    </message>
    <message>
        <source>No vehicle was named.</source>
        <translation>Es wurde kein Fahrzeug genannt.</translation>
    </message>
    <message>
        <source>Write --vehicle and its name, or --eid.</source>
        <translation>Schreiben Sie --vehicle und seinen Namen, oder --eid.</translation>
    </message>
    <message>
        <source>There is no operation “{argument}”.</source>
        <translation>Es gibt keinen Vorgang „{argument}“.</translation>
    </message>
    <message>
        <source>“{argument}” names no file, or more than one.</source>
        <translation>„{argument}“ nennt keine oder mehr als eine Datei.</translation>
    </message>
    <message>
        <source>Write the file&apos;s name, or - for standard input.</source>
        <translation>Schreiben Sie den Namen der Datei, oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>{argument}: “{value}” is not a pair.</source>
        <translation>{argument}: „{value}“ ist kein Paar.</translation>
    </message>
    <message>
        <source>Write HEAD=FIELD or FIELD=VALUE, with commas between pairs.</source>
        <translation>Schreiben Sie SPALTE=FELD oder FELD=WERT, mit Kommas zwischen den Paaren.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Changes %1.</source>
        <translation>Ändert %1.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 refused; %5 with a warning</source>
        <translation>%1 neu, %2 geändert, %3 unverändert, %4 abgelehnt; %5 mit Warnung</translation>
    </message>
    <message>
        <source>Point {point} is not a place on the map.</source>
        <translation>Punkt {point} ist kein Ort auf der Karte.</translation>
    </message>
    <message>
        <source>Latitudes are -85.05 to 85.05 degrees, longitudes -180 to 180.</source>
        <translation>Breiten gehen von -85,05 bis 85,05 Grad, Längen von -180 bis 180.</translation>
    </message>
    <message>
        <source>The geofence has too few points.</source>
        <translation>Der Geofence hat zu wenige Punkte.</translation>
    </message>
    <message>
        <source>Set at least {least} that differ.</source>
        <translation>Setzen Sie mindestens {least} verschiedene.</translation>
    </message>
    <message>
        <source>The geofence has more than {most} points.</source>
        <translation>Der Geofence hat mehr als {most} Punkte.</translation>
    </message>
    <message>
        <source>Simplify it, or make two of it.</source>
        <translation>Vereinfachen Sie ihn, oder machen Sie zwei daraus.</translation>
    </message>
    <message>
        <source>The sides {side} and {other} of the polygon cross or touch.</source>
        <translation>Die Seiten {side} und {other} des Polygons kreuzen oder berühren sich.</translation>
    </message>
    <message>
        <source>Move a corner so that they do not.</source>
        <translation>Verschieben Sie eine Ecke, damit sie es nicht tun.</translation>
    </message>
    <message>
        <source>The corners lie on one line and enclose nothing.</source>
        <translation>Die Ecken liegen auf einer Linie und schließen nichts ein.</translation>
    </message>
    <message>
        <source>Move a corner off the line, or draw a corridor.</source>
        <translation>Verschieben Sie eine Ecke von der Linie weg, oder zeichnen Sie einen Korridor.</translation>
    </message>
    <message>
        <source>The geofence goes all the way round the world.</source>
        <translation>Der Geofence reicht um die ganze Welt.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>Machen Sie ihn kleiner.</translation>
    </message>
    <message>
        <source>The corridor&apos;s width is out of range.</source>
        <translation>Die Breite des Korridors liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>Write {least} to {most} metres.</source>
        <translation>Schreiben Sie {least} bis {most} Meter.</translation>
    </message>
    <message>
        <source>“{value}” is not a name for a geofence.</source>
        <translation>„{value}“ ist kein Name für einen Geofence.</translation>
    </message>
    <message>
        <source>Use 1 to {most} characters without quotation marks.</source>
        <translation>Verwenden Sie 1 bis {most} Zeichen ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no such colour for a geofence.</source>
        <translation>Diese Farbe gibt es für Geofences nicht.</translation>
    </message>
    <message>
        <source>Colours are numbered 1 to 8.</source>
        <translation>Die Farben haben die Nummern 1 bis 8.</translation>
    </message>
    <message>
        <source>There is another geofence named “{name}”.</source>
        <translation>Es gibt schon einen Geofence namens „{name}“.</translation>
    </message>
    <message>
        <source>Choose another name; case and accents do not count. Nothing was changed.</source>
        <translation>Wählen Sie einen anderen Namen; Groß- und Kleinschreibung und Akzente zählen nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such geofence any more.</source>
        <translation>Diesen Geofence gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody else has deleted it.</source>
        <translation>Jemand anders hat ihn gelöscht.</translation>
    </message>
    <message>
        <source>The file is not JSON from character {at} on.</source>
        <translation>Die Datei ist ab Zeichen {at} kein JSON.</translation>
    </message>
    <message>
        <source>Export it again as GeoJSON.</source>
        <translation>Exportieren Sie sie noch einmal als GeoJSON.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>Take 32 MiB and {most} features at most.</source>
        <translation>Nehmen Sie höchstens 32 MiB und {most} Objekte.</translation>
    </message>
    <message>
        <source>The file is not a GeoJSON FeatureCollection or Feature.</source>
        <translation>Die Datei ist keine FeatureCollection und kein Feature in GeoJSON.</translation>
    </message>
    <message>
        <source>“{type}” cannot become a geofence.</source>
        <translation>Aus „{type}“ kann kein Geofence werden.</translation>
    </message>
    <message>
        <source>Take Polygon, or LineString with the property width_m. Nothing was changed.</source>
        <translation>Nehmen Sie Polygon, oder LineString mit der Eigenschaft width_m. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The polygon has a hole.</source>
        <translation>Das Polygon hat ein Loch.</translation>
    </message>
    <message>
        <source>A geofence is one area: take the hole out. Nothing was changed.</source>
        <translation>Ein Geofence ist eine Fläche: Nehmen Sie das Loch heraus. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The coordinates are not pairs of longitude and latitude.</source>
        <translation>Die Koordinaten sind keine Paare aus Länge und Breite.</translation>
    </message>
    <message>
        <source>Export the file again as GeoJSON. Nothing was changed.</source>
        <translation>Exportieren Sie die Datei noch einmal als GeoJSON. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A line needs a width to become a corridor.</source>
        <translation>Eine Linie braucht eine Breite, um ein Korridor zu werden.</translation>
    </message>
    <message>
        <source>Add the property width_m in metres. Nothing was changed.</source>
        <translation>Fügen Sie die Eigenschaft width_m in Metern hinzu. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The name “{name}” is there twice.</source>
        <translation>Den Namen „{name}“ gibt es zweimal.</translation>
    </message>
    <message>
        <source>Give each geofence its own. Nothing was changed.</source>
        <translation>Geben Sie jedem Geofence seinen eigenen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The map file {path} cannot be read.</source>
        <translation>Die Kartendatei {path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it. The map stays as it was.</source>
        <translation>Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen. Die Karte bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>{path} is not a map in the MBTiles format.</source>
        <translation>{path} ist keine Karte im MBTiles-Format.</translation>
    </message>
    <message>
        <source>Choose a .mbtiles file with raster tiles. The map stays as it was.</source>
        <translation>Wählen Sie eine .mbtiles-Datei mit Rasterkacheln. Die Karte bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>{path} holds vector tiles, which are not drawn here.</source>
        <translation>{path} enthält Vektorkacheln, die hier nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Choose a .mbtiles file with PNG, JPEG or WebP pictures. The map stays as it was.</source>
        <translation>Wählen Sie eine .mbtiles-Datei mit PNG-, JPEG- oder WebP-Bildern. Die Karte bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>{path} holds no tiles.</source>
        <translation>{path} enthält keine Kacheln.</translation>
    </message>
    <message>
        <source>Make the file anew. The map stays as it was.</source>
        <translation>Erzeugen Sie die Datei neu. Die Karte bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>The tiles in {path} are no pictures that can be read here.</source>
        <translation>Die Kacheln in {path} sind keine Bilder, die hier gelesen werden können.</translation>
    </message>
    <message>
        <source>Choose a file with square PNG, JPEG or WebP tiles. The map stays as it was.</source>
        <translation>Wählen Sie eine Datei mit quadratischen PNG-, JPEG- oder WebP-Kacheln. Die Karte bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>{value} is not the address of a tile server.</source>
        <translation>{value} ist keine Adresse eines Kachelservers.</translation>
    </message>
    <message>
        <source>It needs {z}, {x} and {y}, such as https://tiles.example.net/{z}/{x}/{y}.png.</source>
        <translation>Sie braucht {z}, {x} und {y}, etwa https://tiles.example.net/{z}/{x}/{y}.png.</translation>
    </message>
    <message>
        <source>{value} would tell everybody on the way which places you look at.</source>
        <translation>{value} würde jedem unterwegs verraten, welche Orte Sie betrachten.</translation>
    </message>
    <message>
        <source>Use an address that begins with https. Plain http is for servers on this computer alone.</source>
        <translation>Verwenden Sie eine Adresse, die mit https beginnt. Einfaches http ist nur für Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The attribution of the tile server is missing.</source>
        <translation>Die Quellenangabe des Kachelservers fehlt.</translation>
    </message>
    <message>
        <source>Write what its owner asks to be shown, such as the names of the mapmakers.</source>
        <translation>Schreiben Sie, was der Eigentümer zu zeigen verlangt, etwa die Namen der Kartografen.</translation>
    </message>
    <message>
        <source>The picture {path} could not be written.</source>
        <translation>Das Bild {path} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder and the space on the disk. Nothing was kept.</source>
        <translation>Prüfen Sie den Ordner und den Platz auf der Platte. Nichts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>At {at}: this parenthesis has no partner, or nothing is between the two.</source>
        <translation>Stelle {at}: Diese Klammer hat kein Gegenstück, oder zwischen beiden steht nichts.</translation>
    </message>
    <message>
        <source>Write the other one, or put quotes around it.</source>
        <translation>Schreiben Sie die andere, oder setzen Sie sie in Anführungszeichen.</translation>
    </message>
    <message>
        <source>At {at}: an alternative is missing.</source>
        <translation>Stelle {at}: Eine Alternative fehlt.</translation>
    </message>
    <message>
        <source>Write a term on both sides of OR.</source>
        <translation>Schreiben Sie auf beiden Seiten von OR einen Begriff.</translation>
    </message>
    <message>
        <source>At {at}: more than {most} groups are in one another.</source>
        <translation>Stelle {at}: Mehr als {most} Gruppen stecken ineinander.</translation>
    </message>
    <message>
        <source>Take some parentheses out.</source>
        <translation>Nehmen Sie Klammern heraus.</translation>
    </message>
    <message>
        <source>There is no geofence “{argument}”.</source>
        <translation>Es gibt keinen Geofence „{argument}“.</translation>
    </message>
    <message>
        <source>signalboxctl geofence list shows them.</source>
        <translation>signalboxctl geofence list zeigt sie.</translation>
    </message>
    <message>
        <source>Feed lost</source>
        <translation>Feed verloren</translation>
    </message>
    <message>
        <source>Feed back, facts still due</source>
        <translation>Feed zurück, Fakten noch fällig</translation>
    </message>
    <message>
        <source>Facts are late</source>
        <translation>Fakten kommen spät</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Silent after rejects</source>
        <translation>Stumm nach Ablehnungen</translation>
    </message>
    <message>
        <source>Silent after the session ended</source>
        <translation>Stumm nach Ende der Sitzung</translation>
    </message>
    <message>
        <source>Silent after a low battery</source>
        <translation>Stumm nach schwacher Batterie</translation>
    </message>
    <message>
        <source>Silent since its switch</source>
        <translation>Stumm seit dem Wechsel</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <translation>Schwaches Signal</translation>
    </message>
    <message>
        <source>Poor signal</source>
        <translation>Schlechtes Signal</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
    <message>
        <source>a value of a list</source>
        <translation>einen Wert einer Liste</translation>
    </message>
    <message>
        <source>a part of a text</source>
        <translation>einen Teil eines Textes</translation>
    </message>
    <message>
        <source>digits in a row</source>
        <translation>Ziffern in Folge</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an age</source>
        <translation>ein Alter</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>all roles</source>
        <translation>alle Rollen</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle außer %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Sichtbar für</translation>
    </message>
    <message>
        <source>Feature %1: %2</source>
        <translation>Objekt %1: %2</translation>
    </message>
    <message>
        <source>geofence: its name or a part of it, in:&quot;Port of Calais&quot;</source>
        <translation>Geofence: sein Name oder ein Teil davon, in:&quot;Hafen Calais&quot;</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Share of vehicles that are %1</source>
        <translation>Anteil der Fahrzeuge im Zustand %1</translation>
    </message>
    <message>
        <source>Number of vehicles</source>
        <translation>Anzahl Fahrzeuge</translation>
    </message>
    <message>
        <source>Mean RSRP</source>
        <translation>Mittlerer RSRP</translation>
    </message>
    <message>
        <source>Mean SINR</source>
        <translation>Mittlerer SINR</translation>
    </message>
    <message>
        <source>Data today</source>
        <translation>Daten heute</translation>
    </message>
    <message>
        <source>Mean battery voltage</source>
        <translation>Mittlere Batteriespannung</translation>
    </message>
    <message>
        <source>%1, %2 per 100 km²</source>
        <translation>%1, %2 je 100 km²</translation>
    </message>
    <message>
        <source>%1 vehicles</source>
        <translation>%1 Fahrzeuge</translation>
    </message>
    <message>
        <source>part of the hardware&apos;s name</source>
        <translation>Teil des Namens der Hardware</translation>
    </message>
    <message>
        <source>part of the modem&apos;s name</source>
        <translation>Teil des Namens des Modems</translation>
    </message>
    <message>
        <source>part of the firmware&apos;s version</source>
        <translation>Teil der Version der Firmware</translation>
    </message>
    <message>
        <source>megabytes since midnight UTC: today&gt;500</source>
        <translation>Megabytes seit Mitternacht UTC: today&gt;500</translation>
    </message>
    <message>
        <source>why it has its state: silent, rejects, weak-signal, parked …</source>
        <translation>warum es seinen Zustand hat: silent, rejects, weak-signal, parked …</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>radio technology</source>
        <translation>Funktechnik</translation>
    </message>
    <message>
        <source>vehicle type</source>
        <translation>Fahrzeugtyp</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Vehicles per 100 km²</source>
        <translation>Fahrzeuge je 100 km²</translation>
    </message>
    <message>
        <source>It must be an ECDSA key on P-256 or brainpoolP256r1 in PEM form.</source>
        <translation>Es muss ein ECDSA-Schlüssel auf P-256 oder brainpoolP256r1 in PEM-Form sein.</translation>
    </message>
    <message>
        <source>the card&apos;s answer</source>
        <translation>die Antwort der Karte</translation>
    </message>
    <message>
        <source>the request that was sent to the card</source>
        <translation>die Anfrage an die Karte</translation>
    </message>
    <message>
        <source>the card&apos;s certificate</source>
        <translation>das Zertifikat der Karte</translation>
    </message>
    <message>
        <source>the certificate of the card&apos;s maker</source>
        <translation>das Zertifikat des Kartenherstellers</translation>
    </message>
    <message>
        <source>Verified here: the card says {says} ({code}). Its certificates lead to the issuer {issuer}, its EID, its signature, counter {counter} and number {sequence} hold.</source>
        <translation>Hier geprüft: Die Karte sagt „{says}“ ({code}). Ihre Zertifikate führen zum Aussteller {issuer}; EID, Signatur, Zähler {counter} und Nummer {sequence} stimmen.</translation>
    </message>
    <message>
        <source>The card&apos;s signed answer holds and says {says} ({code}), which is not what the provider says. Neither is believed more for it: audit the card.</source>
        <translation>Die signierte Antwort der Karte ist gültig und sagt „{says}“ ({code}); der Anbieter sagt etwas anderes. Keinem wird deshalb mehr geglaubt: Prüfen Sie die Karte.</translation>
    </message>
    <message>
        <source>What came as the card&apos;s signed answer is no proof, so only the provider&apos;s word stands. {error}</source>
        <translation>Was als signierte Antwort der Karte kam, ist kein Nachweis; es gilt nur das Wort des Anbieters. {error}</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>not executed</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source> Warning: the EID is outside the range that the card&apos;s maker may use.</source>
        <translation> Warnung: Die EID liegt außerhalb des Bereichs, den der Kartenhersteller verwenden darf.</translation>
    </message>
    <message>
        <source> Warning: TEST, not trustworthy: the issuer is a public test issuer.</source>
        <translation> Warnung: TEST, nicht vertrauenswürdig: Der Aussteller ist ein öffentlicher Testaussteller.</translation>
    </message>
    <message>
        <source> Whether a certificate was revoked was not checked.</source>
        <translation> Ob ein Zertifikat gesperrt wurde, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>What came does not hold</source>
        <translation>Was kam, ist nicht gültig</translation>
    </message>
    <message>
        <source>Holds, and contradicts the provider</source>
        <translation>Gültig, und im Widerspruch zum Anbieter</translation>
    </message>
    <message>
        <source>Verified here: executed</source>
        <translation>Hier geprüft: ausgeführt</translation>
    </message>
    <message>
        <source>Verified here: rolled back</source>
        <translation>Hier geprüft: zurückgerollt</translation>
    </message>
    <message>
        <source>Verified here: not executed</source>
        <translation>Hier geprüft: nicht ausgeführt</translation>
    </message>
    <message>
        <source>{operation} has no proof: the provider passed on nothing that the card signed.</source>
        <translation>{operation} hat keinen Nachweis: Der Anbieter hat nichts weitergegeben, was die Karte signiert hat.</translation>
    </message>
    <message>
        <source>What is known of it is attested by {connection}.</source>
        <translation>Was davon bekannt ist, bezeugt {connection}.</translation>
    </message>
    <message>
        <source>The proof is incomplete: {what} is missing.</source>
        <translation>Der Nachweis ist unvollständig: Es fehlt {what}.</translation>
    </message>
    <message>
        <source>It proves nothing without it.</source>
        <translation>Ohne das beweist er nichts.</translation>
    </message>
    <message>
        <source>The proof is cut off: {what} ends too early.</source>
        <translation>Der Nachweis ist abgeschnitten: {what} endet zu früh.</translation>
    </message>
    <message>
        <source>It was not believed.</source>
        <translation>Ihm wurde nicht geglaubt.</translation>
    </message>
    <message>
        <source>The proof claims a length beyond all bounds: {what} says more than 64 KiB.</source>
        <translation>Der Nachweis nennt eine maßlose Länge: {what} behauptet mehr als 64 KiB.</translation>
    </message>
    <message>
        <source>The proof is not well formed: {what} cannot be read ({why}).</source>
        <translation>Der Nachweis ist nicht wohlgeformt: {what} ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <source>The answer bears no signature of the card ({error}), so that anybody can have made it.</source>
        <translation>Die Antwort trägt keine Signatur der Karte ({error}); jeder kann sie gemacht haben.</translation>
    </message>
    <message>
        <source>The certificate of the {which} cannot be read.</source>
        <translation>Das Zertifikat ({which}) ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The certificate of the {which} is not what its issuer signed.</source>
        <translation>Das Zertifikat ({which}) ist nicht, was sein Aussteller signiert hat.</translation>
    </message>
    <message>
        <source>The certificate of the {which} was valid until {until}.</source>
        <translation>Das Zertifikat ({which}) galt bis {until}.</translation>
    </message>
    <message>
        <source>The card&apos;s answer was not believed. Check the clock of this computer.</source>
        <translation>Der Antwort der Karte wurde nicht geglaubt. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of the {which} is not valid before {from}.</source>
        <translation>Das Zertifikat ({which}) gilt erst ab {from}.</translation>
    </message>
    <message>
        <source>The card&apos;s certificate chain does not hold at the {which}.</source>
        <translation>Die Zertifikatskette der Karte ist ungültig ({which}).</translation>
    </message>
    <message>
        <source>The card&apos;s certificates lead to an issuer that is not trusted here ({issuer}).</source>
        <translation>Die Zertifikate der Karte führen zu einem Aussteller, dem hier nicht vertraut wird ({issuer}).</translation>
    </message>
    <message>
        <source>If the card was made under that issuer, put its certificate into the workspace&apos;s folder roots.</source>
        <translation>Wurde die Karte unter diesem Aussteller hergestellt, so legen Sie dessen Zertifikat in den Ordner roots des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>TEST, not trustworthy: the card&apos;s certificates lead to a public test issuer ({issuer}), whose key anybody has.</source>
        <translation>TEST, nicht vertrauenswürdig: Die Zertifikate der Karte führen zu einem öffentlichen Testaussteller ({issuer}), dessen Schlüssel jeder hat.</translation>
    </message>
    <message>
        <source>The certificate of the {which} is not for signing.</source>
        <translation>Das Zertifikat ({which}) ist nicht zum Signieren bestimmt.</translation>
    </message>
    <message>
        <source>The certificate of the {which} was issued for another purpose.</source>
        <translation>Das Zertifikat ({which}) wurde für einen anderen Zweck ausgestellt.</translation>
    </message>
    <message>
        <source>There is no certificate in {path}.</source>
        <translation>In {path} ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>It must hold issuers&apos; certificates in PEM or DER form. Without them no proof can be checked.</source>
        <translation>Dort müssen Zertifikate von Ausstellern in PEM- oder DER-Form stehen. Ohne sie kann kein Nachweis geprüft werden.</translation>
    </message>
    <message>
        <source>No issuer of cards is trusted here: {path} holds no certificate.</source>
        <translation>Hier wird keinem Kartenaussteller vertraut: {path} enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Put the certificates of the issuers (CI) there. Without them no proof can be checked.</source>
        <translation>Legen Sie die Zertifikate der Aussteller (CI) dort ab. Ohne sie kann kein Nachweis geprüft werden.</translation>
    </message>
    <message>
        <source>The answer was signed by another card than the one that was meant.</source>
        <translation>Die Antwort hat eine andere Karte signiert als die gemeinte.</translation>
    </message>
    <message>
        <source>The request was for another card than the one that was meant.</source>
        <translation>Die Anfrage galt einer anderen Karte als der gemeinten.</translation>
    </message>
    <message>
        <source>The card signed with the association token {signed}, not with {token}.</source>
        <translation>Die Karte hat mit dem Zuordnungstoken {signed} signiert, nicht mit {token}.</translation>
    </message>
    <message>
        <source>Its answer is for another eIM, or the token is wrong. It was not believed.</source>
        <translation>Ihre Antwort gilt einem anderen eIM, oder das Token ist falsch. Ihr wurde nicht geglaubt.</translation>
    </message>
    <message>
        <source>The card&apos;s answer is for another order: its counter is {counter}, not {expected}.</source>
        <translation>Die Antwort der Karte gilt einem anderen Auftrag: Ihr Zähler ist {counter}, nicht {expected}.</translation>
    </message>
    <message>
        <source>The card answers something else than was asked: {found} instead of {expected}.</source>
        <translation>Die Karte antwortet auf etwas anderes, als gefragt wurde: {found} statt {expected}.</translation>
    </message>
    <message>
        <source>The card&apos;s answer is genuine, but it is not about this operation.</source>
        <translation>Die Antwort der Karte ist echt, betrifft aber nicht diesen Vorgang.</translation>
    </message>
    <message>
        <source>It proves nothing for it.</source>
        <translation>Sie beweist für ihn nichts.</translation>
    </message>
    <message>
        <source>The card&apos;s answer is genuine, but it does not tell whether the order is in force ({code}).</source>
        <translation>Die Antwort der Karte ist echt, sagt aber nicht, ob der Auftrag in Kraft ist ({code}).</translation>
    </message>
    <message>
        <source>Audit the card.</source>
        <translation>Prüfen Sie die Karte.</translation>
    </message>
    <message>
        <source>The counter goes back: {counter} after {last} was accepted from this card.</source>
        <translation>Der Zähler geht zurück: {counter}, nachdem {last} von dieser Karte angenommen wurde.</translation>
    </message>
    <message>
        <source>The answer is old. It was not believed.</source>
        <translation>Die Antwort ist alt. Ihr wurde nicht geglaubt.</translation>
    </message>
    <message>
        <source>The answer is a repetition: number {sequence} after {last} was accepted from this card.</source>
        <translation>Die Antwort ist eine Wiederholung: Nummer {sequence}, nachdem {last} von dieser Karte angenommen wurde.</translation>
    </message>
    <message>
        <source>No trusted issuers were named.</source>
        <translation>Es wurden keine vertrauten Aussteller genannt.</translation>
    </message>
    <message>
        <source>Write --roots and a file or folder of certificates, or --workspace.</source>
        <translation>Schreiben Sie --roots und eine Datei oder einen Ordner mit Zertifikaten, oder --workspace.</translation>
    </message>
    <message>
        <source>This is not a proof that can be read ({why}).</source>
        <translation>Das ist kein lesbarer Nachweis ({why}).</translation>
    </message>
    <message>
        <source>Export it once more with “operation proof”.</source>
        <translation>Exportieren Sie ihn noch einmal mit „operation proof“.</translation>
    </message>
    <message>
        <source>The proof was written by a newer version (format {version}).</source>
        <translation>Der Nachweis wurde von einer neueren Version geschrieben (Format {version}).</translation>
    </message>
    <message>
        <source>Check it with that version of the program.</source>
        <translation>Prüfen Sie ihn mit dieser Version des Programms.</translation>
    </message>
    <message>
        <source>{host} has no list of its own.</source>
        <translation>{host} führt keine eigene Liste.</translation>
    </message>
    <message>
        <source>Ask the card itself with an audit.</source>
        <translation>Fragen Sie die Karte selbst: „eUICC prüfen“.</translation>
    </message>
    <message>
        <source> CAMARA manages the profiles on a card and nothing else.</source>
        <translation> CAMARA verwaltet die Profile einer Karte und sonst nichts.</translation>
    </message>
    <message>
        <source> The provider has not said yet what it can do.</source>
        <translation> Der Anbieter hat noch nicht gesagt, was er kann.</translation>
    </message>
    <message>
        <source> The provider does not list such an action.</source>
        <translation> Der Anbieter führt keine solche Aktion auf.</translation>
    </message>
    <message>
        <source> emnify shows what the provider knows; it cannot ask the card.</source>
        <translation> emnify zeigt, was der Anbieter weiß; die Karte fragen kann es nicht.</translation>
    </message>
    <message>
        <source> This eIM speaks SGP.32 1.0, which has no such command.</source>
        <translation> Dieser eIM spricht SGP.32 1.0, das keinen solchen Befehl hat.</translation>
    </message>
    <message>
        <source> This eIM keeps no list of its own; the card itself can be asked by an audit.</source>
        <translation> Dieser eIM führt keine eigene Liste; die Karte selbst fragt „eUICC prüfen“.</translation>
    </message>
    <message>
        <source> This eIM manages cards and not subscriptions.</source>
        <translation> Dieser eIM verwaltet Karten und keine Verträge.</translation>
    </message>
    <message>
        <source>No SM-DP+ was named.</source>
        <translation>Es wurde kein SM-DP+ genannt.</translation>
    </message>
    <message>
        <source>Write --smdp and its address.</source>
        <translation>Schreiben Sie --smdp und seine Adresse.</translation>
    </message>
    <message>
        <source>The answer was lost, and the provider has the order: {ref}.</source>
        <translation>Die Antwort ging verloren, und der Anbieter hat den Auftrag: {ref}.</translation>
    </message>
    <message>
        <source>The device did not come for it in time, so nothing was executed ({code}).</source>
        <translation>Das Gerät hat ihn nicht rechtzeitig abgeholt, also wurde nichts ausgeführt ({code}).</translation>
    </message>
    <message>
        <source>The order ended without a sure outcome ({code}), and what the card lists does not show whether it was executed.</source>
        <translation>Der Auftrag endete ohne sicheren Ausgang ({code}), und was die Karte auflistet, zeigt nicht, ob er ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Trusted authority</source>
        <translation>Vertraute Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Our certificate</source>
        <translation>Unser Zertifikat</translation>
    </message>
    <message>
        <source>Server’s certificate</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>not valid yet, begins in %1</source>
        <translation>noch nicht gültig, beginnt in %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>over for %1</source>
        <translation>abgelaufen seit %1</translation>
    </message>
    <message>
        <source>ends soon, %1 left: its operator must renew it</source>
        <translation>endet bald, noch %1: Der Betreiber muss es erneuern</translation>
    </message>
    <message>
        <source>ends soon, %1 left: have it renewed</source>
        <translation>endet bald, noch %1: Lassen Sie es erneuern</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1, endete %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Nobody of the fleet has met the target network here: coverage is not known.</source>
        <translation>Niemand aus der Flotte ist dem Zielnetz hier begegnet: Die Abdeckung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The target network serves vehicles here: %1, likely without service for %2 of the next minutes.</source>
        <translation>Das Zielnetz versorgt hier Fahrzeuge: %1, voraussichtlich ohne Dienst für %2 der nächsten Minuten.</translation>
    </message>
    <message>
        <source>The target network may be out of reach here: %1 failed the fleet %2 of the time.</source>
        <translation>Das Zielnetz ist hier vielleicht nicht erreichbar: %1 versagte der Flotte in %2 der Fälle.</translation>
    </message>
    <message>
        <source>The target network may be lost ahead: %1, without service for %2 of the next minutes.</source>
        <translation>Das Zielnetz geht unterwegs vielleicht verloren: %1, ohne Dienst für %2 der nächsten Minuten.</translation>
    </message>
    <message>
        <source> Worst in %1.</source>
        <translation> Am schlechtesten in %1.</translation>
    </message>
    <message>
        <source> Signal %1.</source>
        <translation> Signal %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n Beobachtung</numerusform>
            <numerusform>%n Beobachtungen</numerusform>
        </translation>
    </message>
    <message>
        <source>, newest %1 ago</source>
        <translation>, die neueste vor %1</translation>
    </message>
    <message>
        <source>The vehicle is not in the inventory.</source>
        <translation>Das Fahrzeug ist nicht im Bestand.</translation>
    </message>
    <message>
        <source>Another order is under way on this card, says {host}.</source>
        <translation>Auf dieser Karte läuft ein anderer Auftrag, sagt {host}.</translation>
    </message>
    <message>
        <source>Nothing was done. It is sent when the card is free.</source>
        <translation>Es ist nichts geschehen. Er wird gesendet, sobald die Karte frei ist.</translation>
    </message>
    <message>
        <source> No SM-DP is set for this connection.</source>
        <translation> Für diese Verbindung ist kein SM-DP eingetragen.</translation>
    </message>
    <message>
        <source> SGP.02 moves the fallback to another profile; it cannot take it away.</source>
        <translation> SGP.02 verlegt den Rückfall auf ein anderes Profil; wegnehmen kann es ihn nicht.</translation>
    </message>
    <message>
        <source> SGP.02 has no such command.</source>
        <translation> SGP.02 kennt keinen solchen Befehl.</translation>
    </message>
    <message>
        <source> SGP.02 manages cards and not subscriptions.</source>
        <translation> SGP.02 verwaltet Karten und keine Verträge.</translation>
    </message>
    <message>
        <source>It was not used. Check the url of this connection, and tell the operator of the SM-SR.</source>
        <translation>Sie wurde nicht verwendet. Prüfen Sie die Adresse (url) dieser Verbindung und sagen Sie es dem Betreiber des SM-SR.</translation>
    </message>
    <message>
        <source>The SOAP message is larger than {limit} octets.</source>
        <translation>Die SOAP-Nachricht ist größer als {limit} Oktette.</translation>
    </message>
    <message>
        <source>Line {line} of the SOAP message is nested more than {limit} deep.</source>
        <translation>Zeile {line} der SOAP-Nachricht ist mehr als {limit}-fach geschachtelt.</translation>
    </message>
    <message>
        <source>The SOAP message has more than {limit} elements.</source>
        <translation>Die SOAP-Nachricht hat mehr als {limit} Elemente.</translation>
    </message>
    <message>
        <source>The SOAP message has a document type or an instruction in line {line}, which SOAP forbids.</source>
        <translation>Die SOAP-Nachricht hat in Zeile {line} einen Dokumenttyp oder eine Anweisung, was SOAP verbietet.</translation>
    </message>
    <message>
        <source>The answer is cut or damaged in line {line}, column {column}: it is not XML.</source>
        <translation>Die Antwort ist in Zeile {line}, Spalte {column} abgeschnitten oder beschädigt: Sie ist kein XML.</translation>
    </message>
    <message>
        <source>The answer begins with “{element}” and is no SOAP message.</source>
        <translation>Die Antwort beginnt mit „{element}“ und ist keine SOAP-Nachricht.</translation>
    </message>
    <message>
        <source>The answer is not SOAP 1.2 but “{namespace}”.</source>
        <translation>Die Antwort ist nicht SOAP 1.2, sondern „{namespace}“.</translation>
    </message>
    <message>
        <source>The SOAP message has no body.</source>
        <translation>Die SOAP-Nachricht hat keinen Rumpf.</translation>
    </message>
    <message>
        <source>The body of the SOAP message holds {count} messages instead of one.</source>
        <translation>Der Rumpf der SOAP-Nachricht enthält {count} Nachrichten statt einer.</translation>
    </message>
    <message>
        <source>The SOAP message demands the header “{header}”, which is not known here.</source>
        <translation>Die SOAP-Nachricht verlangt den Kopf „{header}“, der hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The header “{header}” of the SOAP message is too long.</source>
        <translation>Der Kopf „{header}“ der SOAP-Nachricht ist zu lang.</translation>
    </message>
    <message>
        <source>“{element}” is missing in “{of}” of the SM-SR&apos;s answer.</source>
        <translation>„{element}“ fehlt in „{of}“ der Antwort des SM-SR.</translation>
    </message>
    <message>
        <source>“{element}” in “{of}” of the SM-SR&apos;s answer cannot be “{value}”.</source>
        <translation>„{element}“ in „{of}“ der Antwort des SM-SR kann nicht „{value}“ sein.</translation>
    </message>
    <message>
        <source>The SM-SR sent “{element}”, which is no message of SGP.02 that is known here.</source>
        <translation>Der SM-SR hat „{element}“ gesendet, was keine hier bekannte Nachricht von SGP.02 ist.</translation>
    </message>
    <message>
        <source>“{value}” is neither a group of functions nor an address.</source>
        <translation>„{value}“ ist weder eine Gruppe von Funktionen noch eine Adresse.</translation>
    </message>
    <message>
        <source>Mend the key actions of this connection in workspace.ini: as in “ES4-EnableProfile PlatformManagement”.</source>
        <translation>Berichtigen Sie den Schlüssel actions dieser Verbindung in workspace.ini: wie in „ES4-EnableProfile PlatformManagement“.</translation>
    </message>
    <message>
        <source>“{value}” is no function of SGP.02.</source>
        <translation>„{value}“ ist keine Funktion von SGP.02.</translation>
    </message>
    <message>
        <source>{host} could not take our message.</source>
        <translation>{host} konnte unsere Nachricht nicht annehmen.</translation>
    </message>
    <message>
        <source>The word of the SM-SR is beside. Where it names the Action, set the key actions of this connection in workspace.ini.</source>
        <translation>Was der SM-SR sagt, steht daneben. Nennt er die Action, so setzen Sie den Schlüssel actions dieser Verbindung in workspace.ini.</translation>
    </message>
    <message>
        <source>{host} answered another message than ours.</source>
        <translation>{host} hat auf eine andere Nachricht als unsere geantwortet.</translation>
    </message>
    <message>
        <source>{host} answered about another card.</source>
        <translation>{host} hat über eine andere Karte geantwortet.</translation>
    </message>
    <message>
        <source>The SM-SR does not tell: {code}.</source>
        <translation>Der SM-SR gibt keine Auskunft: {code}.</translation>
    </message>
    <message>
        <source>Ask its operator whether this card is still managed there.</source>
        <translation>Fragen Sie seinen Betreiber, ob diese Karte dort noch verwaltet wird.</translation>
    </message>
    <message>
        <source>The new profile reached no network, and the card fell back to its fallback profile by itself ({code}); the vehicle should be seen on it by {by}.</source>
        <translation>Das neue Profil hat kein Netz erreicht, und die Karte ist von selbst auf ihr Rückfallprofil gewechselt ({code}); das Fahrzeug sollte bis {by} damit zu sehen sein.</translation>
    </message>
    <message>
        <source>Seen on the fallback profile at {at}.</source>
        <translation>Mit dem Rückfallprofil gesehen um {at}.</translation>
    </message>
    <message>
        <source>{troubled} of {known} switched vehicles {place} are in trouble.</source>
        <translation>{troubled} von {known} umgeschalteten Fahrzeugen {place} sind in Schwierigkeiten.</translation>
    </message>
    <message>
        <source>{vehicles} vehicles went dark; with the orders under way it could have come to {limit} of the cohort.</source>
        <translation>{vehicles} Fahrzeuge sind verstummt; mit den offenen Aufträgen hätten es {limit} der Teilnehmer werden können.</translation>
    </message>
    <message>
        <source>{vehicles} vehicles rolled back, {share} of the cohort; the limit is {limit}.</source>
        <translation>{vehicles} Fahrzeuge sind zurückgekehrt, {share} der Teilnehmer; die Grenze ist {limit}.</translation>
    </message>
    <message>
        <source>{vehicles} orders failed, {share} of the cohort; the limit is {limit}.</source>
        <translation>{vehicles} Aufträge sind gescheitert, {share} der Teilnehmer; die Grenze ist {limit}.</translation>
    </message>
    <message>
        <source>Wave {wave} succeeded for {rate} only; {minimum} are needed.</source>
        <translation>Welle {wave} gelang nur bei {rate}; {minimum} sind nötig.</translation>
    </message>
    <message>
        <source>Rejected: {why}</source>
        <translation>Abgelehnt: {why}</translation>
    </message>
    <message>
        <source>Aborted: {why}</source>
        <translation>Abgebrochen: {why}</translation>
    </message>
    <message>
        <source>Its maintenance window opens {opensAt}.</source>
        <translation>Sein Wartungsfenster öffnet {opensAt}.</translation>
    </message>
    <message>
        <source>It is moving.</source>
        <translation>Es bewegt sich.</translation>
    </message>
    <message>
        <source>It is outside the geofences of the campaign.</source>
        <translation>Es ist außerhalb der Geozäune der Kampagne.</translation>
    </message>
    <message>
        <source>Nobody knows whether it is inside the geofences of the campaign.</source>
        <translation>Niemand weiß, ob es innerhalb der Geozäune der Kampagne ist.</translation>
    </message>
    <message>
        <source>The geofences of the campaign were deleted.</source>
        <translation>Die Geozäune der Kampagne wurden gelöscht.</translation>
    </message>
    <message>
        <source>Its battery is at {volts} V.</source>
        <translation>Seine Batterie hat {volts} V.</translation>
    </message>
    <message>
        <source>It is dark, since {lastFactAt}.</source>
        <translation>Es ist dunkel, seit {lastFactAt}.</translation>
    </message>
    <message>
        <source>Another order on its eUICC is open.</source>
        <translation>Ein anderer Auftrag auf seiner eUICC ist offen.</translation>
    </message>
    <message>
        <source>The provider refused the order ({code}).</source>
        <translation>Der Anbieter hat den Auftrag abgelehnt ({code}).</translation>
    </message>
    <message>
        <source>The card did not execute the order ({code}).</source>
        <translation>Die Karte hat den Auftrag nicht ausgeführt ({code}).</translation>
    </message>
    <message>
        <source>The device did not come for the order in time.</source>
        <translation>Das Gerät hat den Auftrag nicht rechtzeitig geholt.</translation>
    </message>
    <message>
        <source>The order expired before it could be sent.</source>
        <translation>Der Auftrag verfiel, bevor er gesendet werden konnte.</translation>
    </message>
    <message>
        <source>The order was cancelled before it was sent.</source>
        <translation>Der Auftrag wurde zurückgenommen, bevor er gesendet wurde.</translation>
    </message>
    <message>
        <source>The card went back to its previous profile.</source>
        <translation>Die Karte ist zu ihrem vorigen Profil zurückgekehrt.</translation>
    </message>
    <message>
        <source>Silent since {lastFactAt}.</source>
        <translation>Stumm seit {lastFactAt}.</translation>
    </message>
    <message>
        <source>Not heard since the switch; before that {lastFactAt}.</source>
        <translation>Seit dem Wechsel nicht gehört; davor {lastFactAt}.</translation>
    </message>
    <message>
        <source>It was silent and came back on another profile.</source>
        <translation>Es war stumm und kam mit einem anderen Profil wieder.</translation>
    </message>
    <message>
        <source>Its previous profile was enabled already.</source>
        <translation>Sein voriges Profil war schon aktiv.</translation>
    </message>
    <message>
        <source>It did not fit within the campaign&apos;s time.</source>
        <translation>Es passte in der Zeit der Kampagne nicht.</translation>
    </message>
    <message>
        <source>The campaign ended before its turn.</source>
        <translation>Die Kampagne endete, bevor es an der Reihe war.</translation>
    </message>
    <message>
        <source>Its card has none of the profiles that the campaign is about.</source>
        <translation>Seine Karte hat keines der Profile, um die es der Kampagne geht.</translation>
    </message>
    <message>
        <source>It is in campaign C-{number}, which has not ended.</source>
        <translation>Es ist in Kampagne C-{number}, die nicht zu Ende ist.</translation>
    </message>
    <message>
        <source>It is outside your scope.</source>
        <translation>Es ist außerhalb Ihres Bereichs.</translation>
    </message>
    <message>
        <source>The inventory does not have it.</source>
        <translation>Das Inventar kennt es nicht.</translation>
    </message>
    <message>
        <source>the rate at which orders may be sent</source>
        <translation>wie schnell Aufträge gesendet werden dürfen</translation>
    </message>
    <message>
        <source>how many orders may be open at once, so that too many cannot go dark</source>
        <translation>wie viele Aufträge zugleich offen sein dürfen, damit nicht zu viele verstummen können</translation>
    </message>
    <message>
        <source>how often the cards ask for orders</source>
        <translation>wie oft die Karten nach Aufträgen fragen</translation>
    </message>
    <message>
        <source>the maintenance windows</source>
        <translation>die Wartungsfenster</translation>
    </message>
    <message>
        <source>the soak time between waves</source>
        <translation>die Beobachtungszeit zwischen den Wellen</translation>
    </message>
    <message>
        <source>parked vehicles, which ask only when they wake</source>
        <translation>abgestellte Fahrzeuge, die erst fragen, wenn sie aufwachen</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>ohne Code</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Begründung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Halted by itself</source>
        <translation>Von selbst angehalten</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Order open</source>
        <translation>Auftrag offen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Auf dem Rückweg</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgeschaltet</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Nicht zurückgeschaltet</translation>
    </message>
    <message>
        <source>Nobody is switched back</source>
        <translation>Niemand wird zurückgeschaltet</translation>
    </message>
    <message>
        <source>Those in trouble are switched back</source>
        <translation>Wer in Schwierigkeiten ist, wird zurückgeschaltet</translation>
    </message>
    <message>
        <source>Everybody is switched back</source>
        <translation>Alle werden zurückgeschaltet</translation>
    </message>
    <message>
        <source>Most of the trouble is %1.</source>
        <translation>Die meisten Schwierigkeiten sind %1.</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>around %1, within %2</source>
        <translation>um %1, im Umkreis von %2</translation>
    </message>
    <message>
        <source>around %1, %2, within %3</source>
        <translation>um %1, %2, im Umkreis von %3</translation>
    </message>
    <message>
        <source>Nobody can say: it is paused.</source>
        <translation>Niemand kann es sagen: Sie ist pausiert.</translation>
    </message>
    <message>
        <source>Nobody can say: it is not known how often the cards ask for orders.</source>
        <translation>Niemand kann es sagen: Es ist nicht bekannt, wie oft die Karten nach Aufträgen fragen.</translation>
    </message>
    <message>
        <source>About %1, the last about %2.</source>
        <translation>Etwa %1, das letzte etwa %2.</translation>
    </message>
    <message>
        <source>What takes the time: %1.</source>
        <translation>Was die Zeit braucht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n vehicle(s) nobody knows how often they ask.</source>
        <translation>
            <numerusform>Von %n Fahrzeug weiß niemand, wie oft es fragt.</numerusform>
            <numerusform>Von %n Fahrzeugen weiß niemand, wie oft sie fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>waves up to %1 vehicles</source>
        <translation>Wellen bis zu %1 Fahrzeugen</translation>
    </message>
    <message>
        <source>A campaign needs a name of at most {most} characters.</source>
        <translation>Eine Kampagne braucht einen Namen von höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>A campaign cannot do “{kind}”: an activation code is for one vehicle.</source>
        <translation>Eine Kampagne kann „{kind}“ nicht: Ein Aktivierungscode ist für ein Fahrzeug.</translation>
    </message>
    <message>
        <source>Choose another kind of order.</source>
        <translation>Wählen Sie eine andere Art von Auftrag.</translation>
    </message>
    <message>
        <source>It is not said which profile “{kind}” is about.</source>
        <translation>Es ist nicht gesagt, um welches Profil es bei „{kind}“ geht.</translation>
    </message>
    <message>
        <source>Name at least one home network or profile, or the address of the SM-DP+.</source>
        <translation>Nennen Sie mindestens ein Heimatnetz oder Profil oder die Adresse des SM-DP+.</translation>
    </message>
    <message>
        <source>It is not said which vehicles take part.</source>
        <translation>Es ist nicht gesagt, welche Fahrzeuge teilnehmen.</translation>
    </message>
    <message>
        <source>Write a filter, or name vehicles.</source>
        <translation>Geben Sie einen Filter ein oder nennen Sie Fahrzeuge.</translation>
    </message>
    <message>
        <source>The waves make no sense ({member}).</source>
        <translation>Die Wellen ergeben keinen Sinn ({member}).</translation>
    </message>
    <message>
        <source>Shares rise between 0 and 1, the rate is between 1 and 6,000 a minute.</source>
        <translation>Anteile steigen zwischen 0 und 1, die Rate liegt zwischen 1 und 6.000 in der Minute.</translation>
    </message>
    <message>
        <source>Maintenance window {index} makes no sense.</source>
        <translation>Wartungsfenster {index} ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>It needs at least one day, and times from 00:00 to 24:00.</source>
        <translation>Es braucht mindestens einen Tag und Zeiten von 00:00 bis 24:00.</translation>
    </message>
    <message>
        <source>The success gate makes no sense ({member}).</source>
        <translation>Die Erfolgsschwelle ergibt keinen Sinn ({member}).</translation>
    </message>
    <message>
        <source>Shares are between 0 and 1, the soak time at most 30 days.</source>
        <translation>Anteile liegen zwischen 0 und 1, die Beobachtungszeit beträgt höchstens 30 Tage.</translation>
    </message>
    <message>
        <source>The halt limits make no sense ({member}).</source>
        <translation>Die Haltegrenzen ergeben keinen Sinn ({member}).</translation>
    </message>
    <message>
        <source>Shares are between 0 and 1; a region has at least two vehicles.</source>
        <translation>Anteile liegen zwischen 0 und 1; ein Gebiet hat mindestens zwei Fahrzeuge.</translation>
    </message>
    <message>
        <source>The time that the campaign has makes no sense.</source>
        <translation>Die Zeit, die die Kampagne hat, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>It is between a minute and 366 days.</source>
        <translation>Sie liegt zwischen einer Minute und 366 Tagen.</translation>
    </message>
    <message>
        <source>The draft has a member that is unknown or wrong: {member}.</source>
        <translation>Der Entwurf hat eine unbekannte oder falsche Angabe: {member}.</translation>
    </message>
    <message>
        <source>Look at the help page “campaigns”. Nothing was stored.</source>
        <translation>Sehen Sie auf der Hilfeseite „campaigns“ nach. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>No vehicle can take part; {excluded} are left out.</source>
        <translation>Kein Fahrzeug kann teilnehmen; {excluded} sind ausgelassen.</translation>
    </message>
    <message>
        <source>Look at the preview, which says why. Nothing was stored.</source>
        <translation>Die Vorschau sagt, warum. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>There is no such campaign.</source>
        <translation>Diese Kampagne gibt es nicht.</translation>
    </message>
    <message>
        <source>Read the list of campaigns again.</source>
        <translation>Lesen Sie die Liste der Kampagnen neu.</translation>
    </message>
    <message>
        <source>The campaign has moved on, or its state ({state}) does not allow this.</source>
        <translation>Die Kampagne ist inzwischen weiter, oder ihr Zustand ({state}) erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Look at its state now. Nothing was changed.</source>
        <translation>Sehen Sie sich ihren Zustand jetzt an. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Free for profiles</source>
        <translation>Frei für Profile</translation>
    </message>
    <message>
        <source>Default SM-DP+</source>
        <translation>Voreingestellter SM-DP+</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Akkreditierung</translation>
    </message>
    <message>
        <source>Trusted root</source>
        <translation>Vertraute Wurzel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Its maker’s certificate</source>
        <translation>Zertifikat des Herstellers</translation>
    </message>
    <message>
        <source>eIM</source>
        <translation>eIM</translation>
    </message>
    <message>
        <source>none: the card obeys nobody</source>
        <translation>keiner: Die Karte gehorcht niemandem</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>Zähler %1</translation>
    </message>
    <message>
        <source>association token %1</source>
        <translation>Zuordnungstoken %1</translation>
    </message>
    <message>
        <source>There is no state “{argument}” of a vehicle in a campaign.</source>
        <translation>Den Zustand „{argument}“ eines Fahrzeugs in einer Kampagne gibt es nicht.</translation>
    </message>
    <message>
        <source>Write one such as waiting, sent, succeeded, dark or withheld.</source>
        <translation>Schreiben Sie einen wie waiting, sent, succeeded, dark oder withheld.</translation>
    </message>
    <message>
        <source>Read eIM configuration</source>
        <translation>eIM-Konfiguration lesen</translation>
    </message>
    <message>
        <source>It is not in use: it goes while the vehicle still has a network.</source>
        <translation>Es ist nicht in Gebrauch: Es geht, solange das Fahrzeug noch ein Netz hat.</translation>
    </message>
    <message>
        <source>The fallback takes over, so that what follows still reaches the card.</source>
        <translation>Das Fallback-Profil übernimmt, damit das Folgende die Karte noch erreicht.</translation>
    </message>
    <message>
        <source>It was enabled until the step before.</source>
        <translation>Es war bis zum Schritt davor aktiviert.</translation>
    </message>
    <message>
        <source>The card has no fallback: nothing reaches it after this.</source>
        <translation>Die Karte hat kein Fallback-Profil: Danach erreicht sie nichts mehr.</translation>
    </message>
    <message>
        <source>Last, because the vehicle has no network after this.</source>
        <translation>Zuletzt, weil das Fahrzeug danach kein Netz mehr hat.</translation>
    </message>
    <message>
        <source>%1 stays: it is the fallback, which no order may delete.</source>
        <translation>%1 bleibt: Es ist das Fallback-Profil, das kein Auftrag löschen darf.</translation>
    </message>
    <message>
        <source>%1 stays: the connection does not offer “%2”.</source>
        <translation>%1 bleibt: Die Verbindung bietet „%2“ nicht an.</translation>
    </message>
    <message>
        <source>The subscription goes on and costs: the connection %1 cannot suspend it. End it with the provider.</source>
        <translation>Der Vertrag läuft weiter und kostet: Die Verbindung %1 kann ihn nicht sperren. Beenden Sie ihn beim Anbieter.</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>kein Profil</translation>
    </message>
    <message>
        <source>On air otherwise</source>
        <translation>Im Netz anders</translation>
    </message>
    <message>
        <source>Card says otherwise</source>
        <translation>Karte sagt anderes</translation>
    </message>
    <message>
        <source>Provider says otherwise</source>
        <translation>Anbieter sagt anderes</translation>
    </message>
    <message>
        <source>Profile missing</source>
        <translation>Profil fehlt</translation>
    </message>
    <message>
        <source>Other profile enabled</source>
        <translation>Anderes Profil aktiviert</translation>
    </message>
    <message>
        <source>Other fallback</source>
        <translation>Anderes Fallback-Profil</translation>
    </message>
    <message>
        <source>We believe %1 is enabled; a session runs on %2.</source>
        <translation>Wir halten %1 für aktiviert; eine Sitzung läuft über %2.</translation>
    </message>
    <message>
        <source>We believe %1 is enabled; the card said %2.</source>
        <translation>Wir halten %1 für aktiviert; die Karte sagte %2.</translation>
    </message>
    <message>
        <source>We believe %1 is enabled; the provider lists %2.</source>
        <translation>Wir halten %1 für aktiviert; der Anbieter nennt %2.</translation>
    </message>
    <message>
        <source>The plan wants %1 on the card, and nobody says that it is there.</source>
        <translation>Der Plan will %1 auf der Karte, und niemand sagt, dass es dort ist.</translation>
    </message>
    <message>
        <source>The plan wants %1 enabled in %2; enabled is %3.</source>
        <translation>Der Plan will in %2 %1 aktiviert; aktiviert ist %3.</translation>
    </message>
    <message>
        <source>The plan wants %1 enabled; enabled is %2.</source>
        <translation>Der Plan will %1 aktiviert; aktiviert ist %2.</translation>
    </message>
    <message>
        <source>The plan wants %1 as fallback; the fallback is %2.</source>
        <translation>Der Plan will %1 als Fallback-Profil; Fallback-Profil ist %2.</translation>
    </message>
    <message>
        <source>inventory and operations</source>
        <translation>Bestand und Vorgänge</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>die Karte</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>a profile that is not known</source>
        <translation>ein unbekanntes Profil</translation>
    </message>
    <message>
        <source>“{value}” does not name a profile.</source>
        <translation>„{value}“ benennt kein Profil.</translation>
    </message>
    <message>
        <source>Write its home network, as 208-10, or its name, of at most 64 characters. Nothing was changed.</source>
        <translation>Schreiben Sie sein Heimatnetz, etwa 208-10, oder seinen Namen mit höchstens 64 Zeichen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{value}” is not a country.</source>
        <translation>„{value}“ ist kein Land.</translation>
    </message>
    <message>
        <source>Write two letters and the profile, as FR 208-10, or * and the profile for everywhere else. Nothing was changed.</source>
        <translation>Schreiben Sie zwei Buchstaben und das Profil, etwa FR 208-10, oder * und das Profil für alle anderen Länder. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The plan names two profiles for one country ({country}).</source>
        <translation>Der Plan nennt zwei Profile für ein Land ({country}).</translation>
    </message>
    <message>
        <source>One profile is enabled at a time: keep one. Nothing was changed.</source>
        <translation>Nur ein Profil ist zu einer Zeit aktiviert: Behalten Sie eines. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The plan says nothing.</source>
        <translation>Der Plan sagt nichts.</translation>
    </message>
    <message>
        <source>Say which profiles are on the cards, which is enabled where, or which is the fallback; or remove the plan. Nothing was changed.</source>
        <translation>Sagen Sie, welche Profile auf den Karten sind, welches wo aktiviert ist oder welches das Fallback-Profil ist; oder entfernen Sie den Plan. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The plan is too long.</source>
        <translation>Der Plan ist zu lang.</translation>
    </message>
    <message>
        <source>Name at most {most} profiles and countries. Nothing was changed.</source>
        <translation>Nennen Sie höchstens {most} Profile und Länder. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A plan has no part named “{member}”.</source>
        <translation>Ein Plan hat keinen Teil namens „{member}“.</translation>
    </message>
    <message>
        <source>Its parts are holds, enabled and fallback. Nothing was changed.</source>
        <translation>Seine Teile sind holds, enabled und fallback. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The cohort “{cohort}” has no plan of its own.</source>
        <translation>Die Kohorte „{cohort}“ hat keinen eigenen Plan.</translation>
    </message>
    <message>
        <source>Somebody may have removed it. Nothing was changed.</source>
        <translation>Vielleicht hat ihn jemand entfernt. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, its contact is due since %2</source>
        <translation>%1, der Kontakt ist seit %2 fällig</translation>
    </message>
    <message>
        <source>%1 region</source>
        <translation>Raum %1</translation>
    </message>
    <message>
        <source>a region in %1</source>
        <translation>ein Gebiet in %1</translation>
    </message>
    <message>
        <source>Feed %1</source>
        <translation>Feed %1</translation>
    </message>
    <message>
        <source>%1, cell %2</source>
        <translation>%1, Zelle %2</translation>
    </message>
    <message>
        <source>Profiles of %1</source>
        <translation>Profile von %1</translation>
    </message>
    <message>
        <source>APN %1</source>
        <translation>APN %1</translation>
    </message>
    <message>
        <source>Firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>Modem %1</source>
        <translation>Modem %1</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netze</translation>
    </message>
    <message>
        <source>The whole fleet</source>
        <translation>Die ganze Flotte</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Grew</source>
        <translation>Gewachsen</translation>
    </message>
    <message>
        <source>Shrank</source>
        <translation>Geschrumpft</translation>
    </message>
    <message>
        <source>The affected area changed</source>
        <translation>Das betroffene Gebiet hat sich geändert</translation>
    </message>
    <message>
        <source>Resolved by itself</source>
        <translation>Von selbst behoben</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Wiedergekehrt</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Belongs to planned works</source>
        <translation>Gehört zu angekündigten Arbeiten</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>incident</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>incident</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Planned works</source>
        <translation>Angekündigte Arbeiten</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>within %1 in %2</source>
        <translation>im Umkreis von %1 in %2</translation>
    </message>
    <message>
        <source>%1: nothing arrives</source>
        <translation>%1: es kommt nichts an</translation>
    </message>
    <message>
        <source>%1: %2 dark, expected %3</source>
        <translation>%1: %2 dunkel, erwartet %3</translation>
    </message>
    <message>
        <source>Nothing arrives from %1 since %2. No vehicle is called dark because of it: their states are unknown until it is back.</source>
        <translation>Von %1 kommt seit %2 nichts an. Kein Fahrzeug gilt deshalb als dunkel: Ihr Zustand ist unbekannt, bis der Feed zurück ist.</translation>
    </message>
    <message>
        <source>%1 of about %2 vehicles are dark or cannot attach; about %3 would be usual.</source>
        <translation>%1 von etwa %2 Fahrzeugen sind dunkel oder können sich nicht einbuchen; üblich wären etwa %3.</translation>
    </message>
    <message>
        <source>They share: %1.</source>
        <translation>Gemeinsam haben sie: %1.</translation>
    </message>
    <message>
        <source>The first message that did not come was due at %1.</source>
        <translation>Die erste ausgebliebene Meldung war um %1 fällig.</translation>
    </message>
    <message>
        <source>Planned works were announced here: %1.</source>
        <translation>Hier waren Arbeiten angekündigt: %1.</translation>
    </message>
    <message>
        <source>%1: %2 dark</source>
        <translation>%1: %2 dunkel</translation>
    </message>
    <message>
        <source>There is no incident {incident}.</source>
        <translation>Es gibt keinen Vorfall {incident}.</translation>
    </message>
    <message>
        <source>Look at the list of incidents for its number. Nothing was changed.</source>
        <translation>Die Nummer steht in der Liste der Vorfälle. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This makes no sense for the incident as it is.</source>
        <translation>Das ergibt für den Vorfall in seinem jetzigen Zustand keinen Sinn.</translation>
    </message>
    <message>
        <source>Somebody may have acknowledged, closed or reopened it meanwhile. Nothing was changed.</source>
        <translation>Vielleicht hat ihn inzwischen jemand bestätigt, geschlossen oder wieder geöffnet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The planned works have no name.</source>
        <translation>Die angekündigten Arbeiten haben keinen Namen.</translation>
    </message>
    <message>
        <source>Give the operator&apos;s own reference. Nothing was changed.</source>
        <translation>Nennen Sie das Zeichen des Betreibers. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The planned works end before they begin.</source>
        <translation>Die angekündigten Arbeiten enden, bevor sie beginnen.</translation>
    </message>
    <message>
        <source>Give two times in ISO 8601, UTC, the later one last. Nothing was changed.</source>
        <translation>Geben Sie zwei Zeiten nach ISO 8601 in UTC an, die spätere zuletzt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{value} km is no radius.</source>
        <translation>{value} km ist kein Radius.</translation>
    </message>
    <message>
        <source>Give 0.1 to 2,000 km. Nothing was changed.</source>
        <translation>Geben Sie 0,1 bis 2.000 km an. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The planned works name neither a network nor a place.</source>
        <translation>Die angekündigten Arbeiten nennen weder ein Netz noch einen Ort.</translation>
    </message>
    <message>
        <source>Name at least one of them, or everything that goes wrong would count as planned. Nothing was changed.</source>
        <translation>Nennen Sie wenigstens eines davon, sonst gälte jede Störung als geplant. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There are no planned works “{name}”.</source>
        <translation>Es gibt keine angekündigten Arbeiten „{name}“.</translation>
    </message>
    <message>
        <source>Somebody may have removed them. Nothing was changed.</source>
        <translation>Vielleicht hat sie jemand entfernt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The column “{column}” is unknown, or missing.</source>
        <translation>Die Spalte „{column}“ ist unbekannt oder fehlt.</translation>
    </message>
    <message>
        <source>The head holds name, from and until, and any of network, country, lat, lon, radius_km. Nothing was changed.</source>
        <translation>Die Kopfzeile enthält name, from und until und beliebige von network, country, lat, lon, radius_km. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Line {line}: “{value}” is no {column}.</source>
        <translation>Zeile {line}: „{value}“ passt nicht in die Spalte {column}.</translation>
    </message>
    <message>
        <source>Write 20801 for a network, FR for a country, 2026-11-24T22:00:00Z for a time, degrees for a place. Nothing was changed.</source>
        <translation>Schreiben Sie 20801 für ein Netz, FR für ein Land, 2026-11-24T22:00:00Z für eine Zeit, Grad für einen Ort. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file holds more than {most} planned works.</source>
        <translation>Die Datei enthält mehr als {most} angekündigte Arbeiten.</translation>
    </message>
    <message>
        <source>Split it. Nothing was changed.</source>
        <translation>Teilen Sie sie auf. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>incident that goes on: its number, open, none</source>
        <translation>andauernder Vorfall: seine Nummer, open, none</translation>
    </message>
    <message>
        <source>The last session ended because the radio was lost: %1.</source>
        <translation>Die letzte Sitzung endete, weil der Funk verloren ging: %1.</translation>
    </message>
    <message>
        <source>The vehicle closed its last session in order: %1.</source>
        <translation>Das Fahrzeug hat seine letzte Sitzung ordentlich beendet: %1.</translation>
    </message>
    <message>
        <source>The network cleared its last session: %1.</source>
        <translation>Das Netz hat die letzte Sitzung gelöscht: %1.</translation>
    </message>
    <message>
        <source>The gateway ended its last session: %1.</source>
        <translation>Das Gateway hat die letzte Sitzung beendet: %1.</translation>
    </message>
    <message>
        <source>Its last session ended with a fault of the gateway: %1.</source>
        <translation>Die letzte Sitzung endete mit einem Fehler des Gateways: %1.</translation>
    </message>
    <message>
        <source>No end of its last session was heard.</source>
        <translation>Vom Ende der letzten Sitzung ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 sessions were cut off within an hour.</source>
        <translation>%1 Sitzungen rissen innerhalb einer Stunde ab.</translation>
    </message>
    <message>
        <source>It speaks now and then, last at %1.</source>
        <translation>Es meldet sich hin und wieder, zuletzt um %1.</translation>
    </message>
    <message>
        <source>Its card had a session with another IMEI.</source>
        <translation>Seine Karte hatte eine Sitzung mit einer anderen IMEI.</translation>
    </message>
    <message>
        <source>No network has refused it since.</source>
        <translation>Kein Netz hat es seither abgelehnt.</translation>
    </message>
    <message>
        <source>Refused %1 of %2 times since: %3.</source>
        <translation>Seither %1 von %2 Mal abgelehnt: %3.</translation>
    </message>
    <message>
        <source>Battery %1 before the silence, usually %2.</source>
        <translation>Batterie vor der Stille %1, sonst %2.</translation>
    </message>
    <message>
        <source>The battery fell by %1 in the six hours before.</source>
        <translation>Die Batterie fiel in den sechs Stunden davor um %1.</translation>
    </message>
    <message>
        <source>Battery %1, as usual.</source>
        <translation>Batterie %1, wie sonst.</translation>
    </message>
    <message numerus="yes">
        <source>%n unplanned restarts within an hour.</source>
        <translation>
            <numerusform>%n ungeplanter Neustart innerhalb einer Stunde.</numerusform>
            <numerusform>%n ungeplante Neustarts innerhalb einer Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The device said that it cannot read its card.</source>
        <translation>Das Gerät meldete, dass es seine Karte nicht lesen kann.</translation>
    </message>
    <message>
        <source>Its modem has nothing newer than 3G.</source>
        <translation>Sein Modem hat nichts Neueres als 3G.</translation>
    </message>
    <message>
        <source>Nobody has touched its profiles.</source>
        <translation>Niemand hat seine Profile angefasst.</translation>
    </message>
    <message>
        <source>It was to be back from its profile switch, %1, by %2.</source>
        <translation>Es sollte von seinem Profilwechsel, %1, bis %2 zurück sein.</translation>
    </message>
    <message>
        <source>Its profile is being switched, %1; silence is expected until %2.</source>
        <translation>Sein Profil wird gewechselt, %1; Stille ist bis %2 zu erwarten.</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles near by on its network fell silent too.</source>
        <translation>%1 von %2 Fahrzeugen in der Nähe in seinem Netz wurden auch still.</translation>
    </message>
    <message>
        <source>%1 near by fell silent in the same minutes.</source>
        <translation>%1 in der Nähe wurden in denselben Minuten still.</translation>
    </message>
    <message>
        <source>%1 were served by its network within 3 km since, last at %2.</source>
        <translation>%1 wurden seither im Umkreis von 3 km von seinem Netz versorgt, zuletzt um %2.</translation>
    </message>
    <message>
        <source>%1 of %2 near by are refused by the network.</source>
        <translation>%1 von %2 in der Nähe werden vom Netz abgelehnt.</translation>
    </message>
    <message>
        <source>No other vehicle of its network is near.</source>
        <translation>Kein anderes Fahrzeug seines Netzes ist in der Nähe.</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles on that network and technology fell silent, in many places.</source>
        <translation>%1 von %2 Fahrzeugen in diesem Netz mit dieser Funktechnik wurden still, an vielen Orten.</translation>
    </message>
    <message numerus="yes">
        <source>%n vehicles are served by that network and technology.</source>
        <translation>
            <numerusform>%n Fahrzeug wird von diesem Netz mit dieser Funktechnik versorgt.</numerusform>
            <numerusform>%n Fahrzeuge werden von diesem Netz mit dieser Funktechnik versorgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 vehicles with that modem and firmware are silent.</source>
        <translation>%1 von %2 Fahrzeugen mit diesem Modem und dieser Firmware sind still.</translation>
    </message>
    <message>
        <source>%1 of %2 vehicles of the fleet are silent.</source>
        <translation>%1 von %2 Fahrzeugen der Flotte sind still.</translation>
    </message>
    <message>
        <source>Without service here or ahead by the fleet&apos;s experience: %1.</source>
        <translation>Ohne Versorgung hier oder voraus nach Erfahrung der Flotte: %1.</translation>
    </message>
    <message>
        <source>By the fleet&apos;s experience there is service here and ahead.</source>
        <translation>Nach Erfahrung der Flotte gibt es hier und voraus Versorgung.</translation>
    </message>
    <message>
        <source>The signal was weak before, RSRP %1.</source>
        <translation>Das Signal war davor schwach, RSRP %1.</translation>
    </message>
    <message>
        <source>The signal was good before, RSRP %1.</source>
        <translation>Das Signal war davor gut, RSRP %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n vehicles fell silent here hours ago or earlier and were back after %1 on average.</source>
        <translation>
            <numerusform>%n Fahrzeug wurde hier vor Stunden oder früher still und war nach %1 zurück.</numerusform>
            <numerusform>%n Fahrzeuge wurden hier vor Stunden oder früher still und waren im Mittel nach %1 zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicles fell silent here in the last hours, and none before.</source>
        <translation>
            <numerusform>%n Fahrzeug wurde hier in den letzten Stunden still, und davor keines.</numerusform>
            <numerusform>%n Fahrzeuge wurden hier in den letzten Stunden still, und davor keines.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was driving at %1.</source>
        <translation>Es fuhr mit %1.</translation>
    </message>
    <message>
        <source>It was standing.</source>
        <translation>Es stand.</translation>
    </message>
    <message>
        <source>It was on NB-IoT at %1.</source>
        <translation>Es war mit NB-IoT bei %1 unterwegs.</translation>
    </message>
    <message>
        <source>It is abroad.</source>
        <translation>Es ist im Ausland.</translation>
    </message>
    <message>
        <source>It is in the country of its home network.</source>
        <translation>Es ist im Land seines Heimatnetzes.</translation>
    </message>
    <message>
        <source>Parked; its next report is due by %1.</source>
        <translation>Geparkt; die nächste Meldung wird bis %1 erwartet.</translation>
    </message>
    <message>
        <source>Parked; its report was due by %1.</source>
        <translation>Geparkt; die Meldung war bis %1 fällig.</translation>
    </message>
    <message>
        <source>This vehicle was silent for %1 before and came back.</source>
        <translation>Dieses Fahrzeug war schon einmal %1 still und kam zurück.</translation>
    </message>
    <message>
        <source>Its network announced works here until %1.</source>
        <translation>Sein Netz hat hier Arbeiten bis %1 angekündigt.</translation>
    </message>
    <message>
        <source>The feed is lost since %1.</source>
        <translation>Die Datenquelle ist seit %1 verloren.</translation>
    </message>
    <message>
        <source>Facts are in up to %1 only.</source>
        <translation>Meldungen liegen nur bis %1 vor.</translation>
    </message>
    <message>
        <source>The feed works.</source>
        <translation>Die Datenquelle arbeitet.</translation>
    </message>
    <message>
        <source>The accounting database {address} does not answer.</source>
        <translation>Die Accounting-Datenbank {address} antwortet nicht.</translation>
    </message>
    <message>
        <source>Check that PostgreSQL runs and that this machine may reach it. It is tried again by itself; no record is lost.</source>
        <translation>Prüfen Sie, ob PostgreSQL läuft und ob dieser Rechner es erreichen darf. Es wird von selbst wieder versucht; kein Datensatz geht verloren.</translation>
    </message>
    <message>
        <source>The accounting database {address} did not take the password of {user}.</source>
        <translation>Die Accounting-Datenbank {address} hat das Passwort von {user} nicht angenommen.</translation>
    </message>
    <message>
        <source>Set the password again under the id that workspace.ini names in password_secret, or in the PGPASSFILE.</source>
        <translation>Hinterlegen Sie das Passwort neu unter der Kennung, die workspace.ini in password_secret nennt, oder in der PGPASSFILE.</translation>
    </message>
    <message>
        <source>The accounting database has no table {schema}.{table}.</source>
        <translation>Die Accounting-Datenbank hat keine Tabelle {schema}.{table}.</translation>
    </message>
    <message>
        <source>Lay it out with installer/freeradius/radacct.sql, or correct the schema in workspace.ini.</source>
        <translation>Legen Sie sie mit installer/freeradius/radacct.sql an, oder berichtigen Sie das Schema in workspace.ini.</translation>
    </message>
    <message>
        <source>Columns of the table {table} are missing.</source>
        <translation>Der Tabelle {table} fehlen Spalten.</translation>
    </message>
    <message>
        <source>It was laid out by something else. Compare it with installer/freeradius/radacct.sql.</source>
        <translation>Sie wurde von etwas anderem angelegt. Vergleichen Sie sie mit installer/freeradius/radacct.sql.</translation>
    </message>
    <message>
        <source>{user} may not read the table {table} of the accounting database.</source>
        <translation>{user} darf die Tabelle {table} der Accounting-Datenbank nicht lesen.</translation>
    </message>
    <message>
        <source>Grant it usage of the schema and select on the table.</source>
        <translation>Erteilen Sie das Recht USAGE auf das Schema und SELECT auf die Tabelle.</translation>
    </message>
    <message>
        <source>The accounting database cannot be read.</source>
        <translation>Die Accounting-Datenbank ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is tried again by itself; the detail is in PostgreSQL&apos;s own words.</source>
        <translation>Es wird von selbst wieder versucht; die Einzelheiten nennt PostgreSQL in eigenen Worten.</translation>
    </message>
    <message>
        <source>This machine has no driver for PostgreSQL.</source>
        <translation>Auf diesem Rechner fehlt der Treiber für PostgreSQL.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-psql.</source>
        <translation>Installieren Sie das Paket libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>A counter of the gateway {nas} fell within a session; it was taken for one that began again at 4 GiB.</source>
        <translation>Ein Zähler des Gateways {nas} fiel innerhalb einer Sitzung; er wurde als einer gewertet, der bei 4 GiB von vorn begann.</translation>
    </message>
    <message>
        <source>Octets of such sessions are inferred. Let the gateway send Acct-Input-Gigawords and Acct-Output-Gigawords.</source>
        <translation>Die Oktette solcher Sitzungen sind erschlossen. Lassen Sie das Gateway Acct-Input-Gigawords und Acct-Output-Gigawords senden.</translation>
    </message>
    <message>
        <source>Out of reach where others are too, expected back by %1</source>
        <translation>Außer Reichweite, wo es auch andere sind; zurück erwartet bis %1</translation>
    </message>
    <message>
        <source>Out of reach as expected</source>
        <translation>Erwartet außer Reichweite</translation>
    </message>
    <message>
        <source>device dead</source>
        <translation>Gerät ausgefallen</translation>
    </message>
    <message>
        <source>flat battery</source>
        <translation>Batterie leer</translation>
    </message>
    <message>
        <source>reboot loop</source>
        <translation>Neustart-Schleife</translation>
    </message>
    <message>
        <source>card removed</source>
        <translation>Karte entnommen</translation>
    </message>
    <message>
        <source>card in another device</source>
        <translation>Karte in anderem Gerät</translation>
    </message>
    <message>
        <source>device refused</source>
        <translation>Gerät abgelehnt</translation>
    </message>
    <message>
        <source>coverage gap</source>
        <translation>Funkloch</translation>
    </message>
    <message>
        <source>network outage</source>
        <translation>Netzausfall</translation>
    </message>
    <message>
        <source>roaming barred</source>
        <translation>Roaming gesperrt</translation>
    </message>
    <message>
        <source>subscription suspended</source>
        <translation>Vertrag gesperrt</translation>
    </message>
    <message>
        <source>quota exhausted</source>
        <translation>Volumen aufgebraucht</translation>
    </message>
    <message>
        <source>APN or credentials</source>
        <translation>APN oder Zugangsdaten</translation>
    </message>
    <message>
        <source>profile switch failed</source>
        <translation>Profilwechsel misslungen</translation>
    </message>
    <message>
        <source>technology switched off</source>
        <translation>Funktechnik abgeschaltet</translation>
    </message>
    <message>
        <source>NB-IoT on the move</source>
        <translation>NB-IoT in Bewegung</translation>
    </message>
    <message>
        <source>congestion</source>
        <translation>Überlast</translation>
    </message>
    <message>
        <source>platform or feed fault</source>
        <translation>Fehler von Plattform oder Datenquelle</translation>
    </message>
    <message>
        <source>expected silence</source>
        <translation>erwartete Stille</translation>
    </message>
    <message>
        <source>the device has probably lost power or died</source>
        <translation>das Gerät ist wahrscheinlich ohne Strom oder ausgefallen</translation>
    </message>
    <message>
        <source>the battery is probably flat</source>
        <translation>die Batterie ist wahrscheinlich leer</translation>
    </message>
    <message>
        <source>the device restarts again and again</source>
        <translation>das Gerät startet immer wieder neu</translation>
    </message>
    <message>
        <source>the card was probably taken out</source>
        <translation>die Karte wurde wahrscheinlich entnommen</translation>
    </message>
    <message>
        <source>the card is being used in another device</source>
        <translation>die Karte wird in einem anderen Gerät benutzt</translation>
    </message>
    <message>
        <source>networks refuse this device, probably because its IMEI is barred</source>
        <translation>Netze lehnen dieses Gerät ab, wahrscheinlich weil seine IMEI gesperrt ist</translation>
    </message>
    <message>
        <source>it is probably where its network does not reach</source>
        <translation>es ist wahrscheinlich dort, wohin sein Netz nicht reicht</translation>
    </message>
    <message>
        <source>its network is probably failing there</source>
        <translation>sein Netz ist dort wahrscheinlich gestört</translation>
    </message>
    <message>
        <source>its card is not admitted to the networks there</source>
        <translation>seine Karte wird von den Netzen dort nicht zugelassen</translation>
    </message>
    <message>
        <source>its subscription is probably suspended</source>
        <translation>sein Vertrag ist wahrscheinlich gesperrt</translation>
    </message>
    <message>
        <source>its data volume or credit is probably used up</source>
        <translation>sein Datenvolumen oder Guthaben ist wahrscheinlich aufgebraucht</translation>
    </message>
    <message>
        <source>its APN or the credentials for it are refused</source>
        <translation>sein APN oder die Zugangsdaten dafür werden abgelehnt</translation>
    </message>
    <message>
        <source>it did not come back from its profile switch</source>
        <translation>es ist von seinem Profilwechsel nicht zurückgekommen</translation>
    </message>
    <message>
        <source>its network has probably switched off the technology it uses</source>
        <translation>sein Netz hat die Funktechnik, die es benutzt, wahrscheinlich abgeschaltet</translation>
    </message>
    <message>
        <source>it moves on NB-IoT, which loses its cell at every border</source>
        <translation>es fährt mit NB-IoT, das an jeder Grenze seine Zelle verliert</translation>
    </message>
    <message>
        <source>its network is full and makes it wait</source>
        <translation>sein Netz ist voll und lässt es warten</translation>
    </message>
    <message>
        <source>the fault is probably in our own feed and not in the vehicle</source>
        <translation>der Fehler liegt wahrscheinlich in unserer Datenquelle und nicht im Fahrzeug</translation>
    </message>
    <message>
        <source>this silence is to be expected</source>
        <translation>diese Stille ist zu erwarten</translation>
    </message>
    <message>
        <source>Nothing was ever heard from it.</source>
        <translation>Von ihm wurde noch nie etwas gehört.</translation>
    </message>
    <message>
        <source>Silent for %1: %2 until %3 (%4).</source>
        <translation>Still seit %1: %2 bis %3 (%4).</translation>
    </message>
    <message>
        <source>Silent for %1: %2 (%3).</source>
        <translation>Still seit %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Silent for %1: %2 (%3); it may also be: %4 (%5).</source>
        <translation>Still seit %1: %2 (%3); es kann auch sein: %4 (%5).</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>signalling</source>
        <translation>Signalisierung</translation>
    </message>
    <message>
        <source>device reports</source>
        <translation>Geräteberichte</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>radio samples</source>
        <translation>Funkmessungen</translation>
    </message>
    <message>
        <source>the fleet</source>
        <translation>die Flotte</translation>
    </message>
    <message>
        <source>learned coverage</source>
        <translation>gelernte Abdeckung</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>the feed</source>
        <translation>die Datenquelle</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Wait until %1</source>
        <translation>Bis %1 warten</translation>
    </message>
    <message>
        <source>Ask the card what it holds</source>
        <translation>Die Karte nach ihrem Inhalt fragen</translation>
    </message>
    <message>
        <source>Switch to another profile, after its pre-flight</source>
        <translation>Auf ein anderes Profil wechseln, nach der Vorprüfung</translation>
    </message>
    <message>
        <source>Send it to the workshop</source>
        <translation>In die Werkstatt schicken</translation>
    </message>
    <message>
        <source>Call the carrier</source>
        <translation>Den Mobilfunkanbieter anrufen</translation>
    </message>
    <message>
        <source>Correct the APN or its credentials</source>
        <translation>APN oder Zugangsdaten berichtigen</translation>
    </message>
    <message>
        <source>Suspend the card and look for it</source>
        <translation>Die Karte sperren und suchen</translation>
    </message>
    <message>
        <source>Look at the feed on the Connections page</source>
        <translation>Die Datenquelle auf der Seite Verbindungen ansehen</translation>
    </message>
</context>
</TS>
