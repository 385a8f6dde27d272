<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>causes</name>
    <message>
        <source>user request</source>
        <translation>vom Modem beendet</translation>
    </message>
    <message>
        <source>lost carrier</source>
        <translation>Funkverbindung verloren</translation>
    </message>
    <message>
        <source>lost service</source>
        <translation>Dienst verloren</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <translation>Zeitablauf wegen Inaktivität</translation>
    </message>
    <message>
        <source>session timeout</source>
        <translation>Höchstdauer der Sitzung erreicht</translation>
    </message>
    <message>
        <source>admin reset</source>
        <translation>vom Betreiber zurückgesetzt</translation>
    </message>
    <message>
        <source>admin reboot</source>
        <translation>vom Betreiber neu gestartet</translation>
    </message>
    <message>
        <source>port error</source>
        <translation>Portfehler</translation>
    </message>
    <message>
        <source>NAS error</source>
        <translation>NAS-Fehler</translation>
    </message>
    <message>
        <source>NAS request</source>
        <translation>vom NAS beendet</translation>
    </message>
    <message>
        <source>NAS reboot</source>
        <translation>NAS-Neustart</translation>
    </message>
    <message>
        <source>port unneeded</source>
        <translation>Port nicht mehr benötigt</translation>
    </message>
    <message>
        <source>port preempted</source>
        <translation>Port verdrängt</translation>
    </message>
    <message>
        <source>port suspended</source>
        <translation>Port ausgesetzt</translation>
    </message>
    <message>
        <source>service unavailable</source>
        <translation>Dienst nicht verfügbar</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>user error</source>
        <translation>Fehler des Teilnehmers</translation>
    </message>
    <message>
        <source>host request</source>
        <translation>von der Gegenstelle beendet</translation>
    </message>
    <message>
        <source>supplicant restart</source>
        <translation>Anmeldung neu begonnen</translation>
    </message>
    <message>
        <source>reauthentication failure</source>
        <translation>erneute Authentisierung fehlgeschlagen</translation>
    </message>
    <message>
        <source>port reinitialized</source>
        <translation>Port neu initialisiert</translation>
    </message>
    <message>
        <source>port administratively disabled</source>
        <translation>Port vom Betreiber abgeschaltet</translation>
    </message>
    <message>
        <source>lost power</source>
        <translation>Stromausfall</translation>
    </message>
    <message>
        <source>IMSI unknown in HSS</source>
        <translation>IMSI im HSS unbekannt</translation>
    </message>
    <message>
        <source>illegal UE</source>
        <translation>UE nicht zugelassen</translation>
    </message>
    <message>
        <source>IMEI not accepted</source>
        <translation>IMEI nicht akzeptiert</translation>
    </message>
    <message>
        <source>illegal ME</source>
        <translation>ME nicht zugelassen</translation>
    </message>
    <message>
        <source>identity cannot be derived</source>
        <translation>Identität nicht ableitbar</translation>
    </message>
    <message>
        <source>implicitly detached</source>
        <translation>implizit abgemeldet</translation>
    </message>
    <message>
        <source>PLMN not allowed</source>
        <translation>PLMN nicht erlaubt</translation>
    </message>
    <message>
        <source>tracking area not allowed</source>
        <translation>Tracking Area nicht erlaubt</translation>
    </message>
    <message>
        <source>roaming not allowed in this tracking area</source>
        <translation>Roaming in dieser Tracking Area nicht erlaubt</translation>
    </message>
    <message>
        <source>no suitable cells in tracking area</source>
        <translation>keine geeigneten Zellen in der Tracking Area</translation>
    </message>
    <message>
        <source>MAC failure</source>
        <translation>MAC-Fehler</translation>
    </message>
    <message>
        <source>synch failure</source>
        <translation>Synchronisationsfehler</translation>
    </message>
    <message>
        <source>congestion</source>
        <translation>Überlast</translation>
    </message>
    <message>
        <source>UE security capabilities mismatch</source>
        <translation>Sicherheitsfähigkeiten des UE passen nicht</translation>
    </message>
    <message>
        <source>security mode rejected</source>
        <translation>Sicherheitsmodus abgelehnt</translation>
    </message>
    <message>
        <source>non-EPS authentication unacceptable</source>
        <translation>Nicht-EPS-Authentisierung nicht akzeptabel</translation>
    </message>
    <message>
        <source>semantically incorrect message</source>
        <translation>semantisch falsche Nachricht</translation>
    </message>
    <message>
        <source>invalid mandatory information</source>
        <translation>ungültige Pflichtangabe</translation>
    </message>
    <message>
        <source>message type non-existent</source>
        <translation>Nachrichtentyp existiert nicht</translation>
    </message>
    <message>
        <source>message type not compatible with state</source>
        <translation>Nachrichtentyp passt nicht zum Zustand</translation>
    </message>
    <message>
        <source>information element non-existent</source>
        <translation>Informationselement existiert nicht</translation>
    </message>
    <message>
        <source>conditional IE error</source>
        <translation>Fehler in bedingtem IE</translation>
    </message>
    <message>
        <source>message not compatible with state</source>
        <translation>Nachricht passt nicht zum Zustand</translation>
    </message>
    <message>
        <source>protocol error, unspecified</source>
        <translation>Protokollfehler ohne nähere Angabe</translation>
    </message>
    <message>
        <source>PLMN not allowed at this location</source>
        <translation>PLMN an diesem Ort nicht erlaubt</translation>
    </message>
    <message>
        <source>EPS services not allowed</source>
        <translation>EPS-Dienste nicht erlaubt</translation>
    </message>
    <message>
        <source>EPS services and non-EPS services not allowed</source>
        <translation>EPS- und Nicht-EPS-Dienste nicht erlaubt</translation>
    </message>
    <message>
        <source>EPS services not allowed in this PLMN</source>
        <translation>EPS-Dienste in diesem PLMN nicht erlaubt</translation>
    </message>
    <message>
        <source>MSC temporarily not reachable</source>
        <translation>MSC vorübergehend nicht erreichbar</translation>
    </message>
    <message>
        <source>network failure</source>
        <translation>Netzfehler</translation>
    </message>
    <message>
        <source>CS domain not available</source>
        <translation>CS-Domäne nicht verfügbar</translation>
    </message>
    <message>
        <source>ESM failure</source>
        <translation>ESM-Fehler</translation>
    </message>
    <message>
        <source>not authorized for this CSG</source>
        <translation>für diese CSG nicht berechtigt</translation>
    </message>
    <message>
        <source>redirection to 5GCN required</source>
        <translation>Umleitung zum 5GCN erforderlich</translation>
    </message>
    <message>
        <source>service option not authorized in this PLMN</source>
        <translation>Dienstoption in diesem PLMN nicht freigegeben</translation>
    </message>
    <message>
        <source>CS service temporarily not available</source>
        <translation>CS-Dienst vorübergehend nicht verfügbar</translation>
    </message>
    <message>
        <source>no EPS bearer context activated</source>
        <translation>kein EPS-Bearer-Kontext aktiv</translation>
    </message>
    <message>
        <source>severe network failure</source>
        <translation>schwerer Netzfehler</translation>
    </message>
    <message>
        <source>5GS services not allowed</source>
        <translation>5GS-Dienste nicht erlaubt</translation>
    </message>
    <message>
        <source>N1 mode not allowed</source>
        <translation>N1-Modus nicht erlaubt</translation>
    </message>
    <message>
        <source>restricted service area</source>
        <translation>eingeschränktes Dienstgebiet</translation>
    </message>
    <message>
        <source>redirection to EPC required</source>
        <translation>Umleitung zum EPC erforderlich</translation>
    </message>
    <message>
        <source>LADN not available</source>
        <translation>LADN nicht verfügbar</translation>
    </message>
    <message>
        <source>no network slices available</source>
        <translation>keine Network Slices verfügbar</translation>
    </message>
    <message>
        <source>maximum number of PDU sessions reached</source>
        <translation>Höchstzahl der PDU-Sitzungen erreicht</translation>
    </message>
    <message>
        <source>insufficient resources for specific slice and DNN</source>
        <translation>zu wenig Ressourcen für diese Slice und diesen DNN</translation>
    </message>
    <message>
        <source>insufficient resources for specific slice</source>
        <translation>zu wenig Ressourcen für diese Slice</translation>
    </message>
    <message>
        <source>ngKSI already in use</source>
        <translation>ngKSI bereits in Gebrauch</translation>
    </message>
    <message>
        <source>non-3GPP access to 5GCN not allowed</source>
        <translation>Nicht-3GPP-Zugang zum 5GCN nicht erlaubt</translation>
    </message>
    <message>
        <source>serving network not authorized</source>
        <translation>bedienendes Netz nicht berechtigt</translation>
    </message>
    <message>
        <source>temporarily not authorized for this SNPN</source>
        <translation>für dieses SNPN vorübergehend nicht berechtigt</translation>
    </message>
    <message>
        <source>permanently not authorized for this SNPN</source>
        <translation>für dieses SNPN dauerhaft nicht berechtigt</translation>
    </message>
    <message>
        <source>not authorized for this CAG or authorized for CAG cells only</source>
        <translation>für diese CAG nicht oder nur für CAG-Zellen berechtigt</translation>
    </message>
    <message>
        <source>payload was not forwarded</source>
        <translation>Nutzlast nicht weitergeleitet</translation>
    </message>
    <message>
        <source>DNN not supported or not subscribed in the slice</source>
        <translation>DNN in der Slice nicht unterstützt oder nicht gebucht</translation>
    </message>
    <message>
        <source>insufficient user-plane resources</source>
        <translation>zu wenig Ressourcen der User Plane</translation>
    </message>
    <message>
        <source>operator determined barring</source>
        <translation>Sperre durch den Betreiber</translation>
    </message>
    <message>
        <source>insufficient resources</source>
        <translation>zu wenig Ressourcen</translation>
    </message>
    <message>
        <source>missing or unknown APN</source>
        <translation>APN fehlt oder ist unbekannt</translation>
    </message>
    <message>
        <source>unknown PDN type</source>
        <translation>unbekannter PDN-Typ</translation>
    </message>
    <message>
        <source>user authentication or authorization failed</source>
        <translation>Authentisierung oder Autorisierung fehlgeschlagen</translation>
    </message>
    <message>
        <source>request rejected by Serving GW or PDN GW</source>
        <translation>von Serving GW oder PDN GW abgelehnt</translation>
    </message>
    <message>
        <source>request rejected, unspecified</source>
        <translation>Anforderung ohne nähere Angabe abgelehnt</translation>
    </message>
    <message>
        <source>service option not supported</source>
        <translation>Dienstoption nicht unterstützt</translation>
    </message>
    <message>
        <source>requested service option not subscribed</source>
        <translation>angeforderte Dienstoption nicht gebucht</translation>
    </message>
    <message>
        <source>service option temporarily out of order</source>
        <translation>Dienstoption vorübergehend gestört</translation>
    </message>
    <message>
        <source>regular deactivation</source>
        <translation>reguläre Deaktivierung</translation>
    </message>
    <message>
        <source>reactivation requested</source>
        <translation>Reaktivierung verlangt</translation>
    </message>
    <message>
        <source>PDN type IPv4 only allowed</source>
        <translation>nur PDN-Typ IPv4 erlaubt</translation>
    </message>
    <message>
        <source>PDN type IPv6 only allowed</source>
        <translation>nur PDN-Typ IPv6 erlaubt</translation>
    </message>
    <message>
        <source>PDN connection does not exist</source>
        <translation>PDN-Verbindung existiert nicht</translation>
    </message>
    <message>
        <source>multiple connections for this APN not allowed</source>
        <translation>mehrere Verbindungen zu diesem APN nicht erlaubt</translation>
    </message>
    <message>
        <source>PDN type IPv4v6 only allowed</source>
        <translation>nur PDN-Typ IPv4v6 erlaubt</translation>
    </message>
    <message>
        <source>maximum number of EPS bearers reached</source>
        <translation>Höchstzahl der EPS-Bearer erreicht</translation>
    </message>
    <message>
        <source>APN not supported in this RAT and PLMN</source>
        <translation>APN in dieser RAT und diesem PLMN nicht unterstützt</translation>
    </message>
    <message>
        <source>APN restriction value incompatible</source>
        <translation>unverträglicher APN-Restriction-Wert</translation>
    </message>
    <message>
        <source>multiple accesses to a PDN connection not allowed</source>
        <translation>mehrere Zugänge zu einer PDN-Verbindung nicht erlaubt</translation>
    </message>
    <message>
        <source>missing or unknown DNN</source>
        <translation>DNN fehlt oder ist unbekannt</translation>
    </message>
    <message>
        <source>unknown PDU session type</source>
        <translation>unbekannter PDU-Sitzungstyp</translation>
    </message>
    <message>
        <source>PDU session type IPv4 only allowed</source>
        <translation>nur PDU-Sitzungstyp IPv4 erlaubt</translation>
    </message>
    <message>
        <source>PDU session type IPv6 only allowed</source>
        <translation>nur PDU-Sitzungstyp IPv6 erlaubt</translation>
    </message>
    <message>
        <source>PDU session does not exist</source>
        <translation>PDU-Sitzung existiert nicht</translation>
    </message>
    <message>
        <source>PDU session type IPv4v6 only allowed</source>
        <translation>nur PDU-Sitzungstyp IPv4v6 erlaubt</translation>
    </message>
    <message>
        <source>not supported SSC mode</source>
        <translation>SSC-Modus nicht unterstützt</translation>
    </message>
    <message>
        <source>missing or unknown DNN in a slice</source>
        <translation>DNN fehlt oder ist in der Slice unbekannt</translation>
    </message>
    <message>
        <source>authentication data unavailable</source>
        <translation>Authentisierungsdaten nicht verfügbar</translation>
    </message>
    <message>
        <source>user unknown</source>
        <translation>Teilnehmer unbekannt</translation>
    </message>
    <message>
        <source>roaming not allowed</source>
        <translation>Roaming nicht erlaubt</translation>
    </message>
    <message>
        <source>unknown eps subscription</source>
        <translation>kein EPS-Vertrag bekannt</translation>
    </message>
    <message>
        <source>rat not allowed</source>
        <translation>RAT nicht erlaubt</translation>
    </message>
    <message>
        <source>equipment unknown</source>
        <translation>Gerät unbekannt</translation>
    </message>
    <message>
        <source>unknown serving node</source>
        <translation>bedienender Knoten unbekannt</translation>
    </message>
    <message>
        <source>user no non 3gpp subscription</source>
        <translation>Teilnehmer ohne Nicht-3GPP-Vertrag</translation>
    </message>
    <message>
        <source>user no apn subscription</source>
        <translation>Teilnehmer ohne gebuchten APN</translation>
    </message>
    <message>
        <source>rat type not allowed</source>
        <translation>RAT-Typ nicht erlaubt</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>unable to deliver</source>
        <translation>nicht zustellbar</translation>
    </message>
    <message>
        <source>realm not served</source>
        <translation>Realm nicht bedient</translation>
    </message>
    <message>
        <source>too busy</source>
        <translation>überlastet</translation>
    </message>
    <message>
        <source>redirect indication</source>
        <translation>Umleitung angezeigt</translation>
    </message>
    <message>
        <source>authentication rejected</source>
        <translation>Authentisierung abgelehnt</translation>
    </message>
    <message>
        <source>authorization rejected</source>
        <translation>Autorisierung abgelehnt</translation>
    </message>
    <message>
        <source>invalid avp value</source>
        <translation>ungültiger AVP-Wert</translation>
    </message>
    <message>
        <source>unable to comply</source>
        <translation>nicht ausführbar</translation>
    </message>
    <message>
        <source>end user service denied</source>
        <translation>Dienst verweigert</translation>
    </message>
    <message>
        <source>credit control not applicable</source>
        <translation>keine Guthabenprüfung nötig</translation>
    </message>
    <message>
        <source>credit limit reached</source>
        <translation>Guthabengrenze erreicht</translation>
    </message>
    <message>
        <source>rating failed</source>
        <translation>Tarifierung fehlgeschlagen</translation>
    </message>
    <message>
        <source>local detach</source>
        <translation>lokale Abmeldung</translation>
    </message>
    <message>
        <source>complete detach</source>
        <translation>vollständige Abmeldung</translation>
    </message>
    <message>
        <source>RAT changed from 3GPP to non-3GPP</source>
        <translation>RAT-Wechsel von 3GPP zu Nicht-3GPP</translation>
    </message>
    <message>
        <source>PDN reconnection to this APN disallowed</source>
        <translation>erneute PDN-Verbindung zu diesem APN nicht erlaubt</translation>
    </message>
    <message>
        <source>PDN connection inactivity timer expires</source>
        <translation>Inaktivitätstimer der PDN-Verbindung abgelaufen</translation>
    </message>
    <message>
        <source>request accepted</source>
        <translation>Anforderung angenommen</translation>
    </message>
    <message>
        <source>context not found</source>
        <translation>Kontext nicht gefunden</translation>
    </message>
    <message>
        <source>system failure</source>
        <translation>Systemfehler</translation>
    </message>
    <message>
        <source>no resources available</source>
        <translation>keine Ressourcen verfügbar</translation>
    </message>
    <message>
        <source>preferred PDN type not supported</source>
        <translation>gewünschter PDN-Typ nicht unterstützt</translation>
    </message>
    <message>
        <source>all dynamic addresses are occupied</source>
        <translation>alle dynamischen Adressen vergeben</translation>
    </message>
    <message>
        <source>user authentication failed</source>
        <translation>Authentisierung des Teilnehmers fehlgeschlagen</translation>
    </message>
    <message>
        <source>APN access denied, no subscription</source>
        <translation>Zugang zum APN verweigert, nicht gebucht</translation>
    </message>
    <message>
        <source>request rejected</source>
        <translation>Anforderung abgelehnt</translation>
    </message>
    <message>
        <source>IMSI or IMEI not known</source>
        <translation>IMSI oder IMEI nicht bekannt</translation>
    </message>
    <message>
        <source>remote peer not responding</source>
        <translation>Gegenstelle antwortet nicht</translation>
    </message>
    <message>
        <source>APN congestion</source>
        <translation>Überlast am APN</translation>
    </message>
    <message>
        <source>UE not responding</source>
        <translation>UE antwortet nicht</translation>
    </message>
    <message>
        <source>multiple PDN connections for an APN not allowed</source>
        <translation>mehrere PDN-Verbindungen zu einem APN nicht erlaubt</translation>
    </message>
    <message>
        <source>unknown subscriber</source>
        <translation>unbekannter Teilnehmer</translation>
    </message>
    <message>
        <source>unknown equipment</source>
        <translation>unbekanntes Gerät</translation>
    </message>
    <message>
        <source>illegal subscriber</source>
        <translation>Teilnehmer nicht zugelassen</translation>
    </message>
    <message>
        <source>illegal equipment</source>
        <translation>Gerät nicht zugelassen</translation>
    </message>
    <message>
        <source>absent subscriber</source>
        <translation>Teilnehmer nicht erreichbar</translation>
    </message>
    <message>
        <source>The modem closed the session: ignition off, profile switch or APN change.</source>
        <translation>Das Modem hat die Sitzung beendet: Zündung aus, Profilwechsel oder Änderung des APN.</translation>
    </message>
    <message>
        <source>The radio link was lost: tunnel, garage, or power cut without a detach.</source>
        <translation>Die Funkverbindung ging verloren: Tunnel, Garage oder Stromverlust ohne Abmeldung.</translation>
    </message>
    <message>
        <source>The network side lost the service.</source>
        <translation>Die Netzseite hat den Dienst verloren.</translation>
    </message>
    <message>
        <source>No traffic for a while, so the gateway closed the session.</source>
        <translation>Eine Zeit lang kein Verkehr, deshalb hat das Gateway die Sitzung beendet.</translation>
    </message>
    <message>
        <source>The session reached its longest duration; the vehicle is expected to attach again.</source>
        <translation>Die Sitzung hat ihre Höchstdauer erreicht; das Fahrzeug sollte sich wieder einbuchen.</translation>
    </message>
    <message>
        <source>Staff of the network cleared the session.</source>
        <translation>Personal des Netzes hat die Sitzung gelöscht.</translation>
    </message>
    <message>
        <source>The gateway is being restarted by its staff.</source>
        <translation>Das Gateway wird von seinem Personal neu gestartet.</translation>
    </message>
    <message>
        <source>The gateway has a fault.</source>
        <translation>Das Gateway hat eine Störung.</translation>
    </message>
    <message>
        <source>The gateway or its tunnel failed.</source>
        <translation>Das Gateway oder sein Tunnel ist ausgefallen.</translation>
    </message>
    <message>
        <source>The gateway ended the session: policy, quota or APN handover.</source>
        <translation>Das Gateway hat die Sitzung beendet: Policy, Kontingent oder Übergabe des APN.</translation>
    </message>
    <message>
        <source>The gateway crashed.</source>
        <translation>Das Gateway ist abgestürzt.</translation>
    </message>
    <message>
        <source>The gateway no longer needed the session.</source>
        <translation>Das Gateway brauchte die Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>Another session took its place, sometimes of the same IMSI.</source>
        <translation>Eine andere Sitzung nahm ihren Platz ein, manchmal mit derselben IMSI.</translation>
    </message>
    <message>
        <source>The subscription&apos;s session was suspended.</source>
        <translation>Die Sitzung des Vertrags wurde ausgesetzt.</translation>
    </message>
    <message>
        <source>The gateway cannot serve at the moment.</source>
        <translation>Das Gateway kann im Moment nicht bedienen.</translation>
    </message>
    <message>
        <source>The gateway ended the session to call back.</source>
        <translation>Das Gateway hat die Sitzung beendet, um zurückzurufen.</translation>
    </message>
    <message>
        <source>The request for the session was wrong, for example its PDP type.</source>
        <translation>Die Anforderung der Sitzung war falsch, zum Beispiel ihr PDP-Typ.</translation>
    </message>
    <message>
        <source>The far end closed the session.</source>
        <translation>Die Gegenstelle hat die Sitzung beendet.</translation>
    </message>
    <message>
        <source>The login on the device started again.</source>
        <translation>Die Anmeldung auf dem Gerät begann von vorn.</translation>
    </message>
    <message>
        <source>The login was refused when it was renewed.</source>
        <translation>Die Anmeldung wurde beim Erneuern abgelehnt.</translation>
    </message>
    <message>
        <source>The gateway set its port up again.</source>
        <translation>Das Gateway hat seinen Port neu eingerichtet.</translation>
    </message>
    <message>
        <source>Staff of the network closed the port.</source>
        <translation>Personal des Netzes hat den Port geschlossen.</translation>
    </message>
    <message>
        <source>The access equipment lost power.</source>
        <translation>Die Zugangstechnik hat keinen Strom mehr.</translation>
    </message>
    <message>
        <source>The home network does not know this subscription for calls; the card is not valid for them.</source>
        <translation>Das Heimnetz kennt diesen Vertrag nicht für Anrufe; die Karte gilt dafür nicht.</translation>
    </message>
    <message>
        <source>Authentication was refused; the modem treats the card as invalid until power-off, a card reset or timer T3245.</source>
        <translation>Die Authentisierung wurde abgelehnt; das Modem behandelt die Karte als ungültig bis zum Ausschalten, einem Reset der Karte oder Timer T3245.</translation>
    </message>
    <message>
        <source>The network does not accept this device identity.</source>
        <translation>Das Netz akzeptiert diese Gerätekennung nicht.</translation>
    </message>
    <message>
        <source>The device is on the network&apos;s block list or not certified for it.</source>
        <translation>Das Gerät steht auf der Sperrliste des Netzes oder ist dafür nicht zertifiziert.</translation>
    </message>
    <message>
        <source>The network lost track of the temporary identity; the modem attaches again with its IMSI.</source>
        <translation>Das Netz kennt die temporäre Identität nicht mehr; das Modem bucht sich mit seiner IMSI neu ein.</translation>
    </message>
    <message>
        <source>The network gave the vehicle up after too long a silence; it attaches again.</source>
        <translation>Das Netz hat das Fahrzeug nach zu langer Stille aufgegeben; es bucht sich wieder ein.</translation>
    </message>
    <message>
        <source>Roaming on this network is not allowed; the card remembers it through restarts.</source>
        <translation>Roaming in diesem Netz ist nicht erlaubt; die Karte merkt es sich über Neustarts hinweg.</translation>
    </message>
    <message>
        <source>The subscription does not cover this area; remembered until power-off or 12 to 24 hours.</source>
        <translation>Der Vertrag gilt nicht für dieses Gebiet; gemerkt bis zum Ausschalten oder 12 bis 24 Stunden lang.</translation>
    </message>
    <message>
        <source>Roaming is barred in this area; the modem looks for another network.</source>
        <translation>Roaming ist in diesem Gebiet gesperrt; das Modem sucht ein anderes Netz.</translation>
    </message>
    <message>
        <source>This radio technology is not allowed here; the modem tries another area or technology of the network.</source>
        <translation>Diese Funktechnik ist hier nicht erlaubt; das Modem versucht ein anderes Gebiet oder eine andere Technik des Netzes.</translation>
    </message>
    <message>
        <source>Card and home network do not agree on a key; after repeats the modem avoids the cell.</source>
        <translation>Karte und Heimnetz sind sich über einen Schlüssel nicht einig; nach Wiederholungen meidet das Modem die Zelle.</translation>
    </message>
    <message>
        <source>Card and home network do not agree on a sequence number.</source>
        <translation>Karte und Heimnetz sind sich über eine Sequenznummer nicht einig.</translation>
    </message>
    <message>
        <source>The network is full and tells the modem to wait (timer T3346).</source>
        <translation>Das Netz ist voll und lässt das Modem warten (Timer T3346).</translation>
    </message>
    <message>
        <source>Modem and network do not agree on security settings.</source>
        <translation>Modem und Netz sind sich über die Sicherheitseinstellungen nicht einig.</translation>
    </message>
    <message>
        <source>The modem or network refused the security settings.</source>
        <translation>Das Modem oder das Netz hat die Sicherheitseinstellungen abgelehnt.</translation>
    </message>
    <message>
        <source>The card is too old for the authentication that the network wants.</source>
        <translation>Die Karte ist zu alt für die Authentisierung, die das Netz verlangt.</translation>
    </message>
    <message>
        <source>A protocol error; the modem tries again.</source>
        <translation>Ein Protokollfehler; das Modem versucht es erneut.</translation>
    </message>
    <message>
        <source>A satellite network may not serve at this place.</source>
        <translation>Ein Satellitennetz darf an diesem Ort nicht bedienen.</translation>
    </message>
    <message>
        <source>The subscription has no LTE data service; the card counts as invalid for it until power-off.</source>
        <translation>Der Vertrag hat keinen LTE-Datendienst; die Karte gilt dafür bis zum Ausschalten als ungültig.</translation>
    </message>
    <message>
        <source>The account is suspended, ended or unknown at home; the card counts as invalid for everything.</source>
        <translation>Der Vertrag ist gesperrt, beendet oder im Heimnetz unbekannt; die Karte gilt für alles als ungültig.</translation>
    </message>
    <message>
        <source>Data roaming on this network is not open; remembered until power-off.</source>
        <translation>Datenroaming in diesem Netz ist nicht freigegeben; gemerkt bis zum Ausschalten.</translation>
    </message>
    <message>
        <source>A part of the network is not reachable; the modem tries again.</source>
        <translation>Ein Teil des Netzes ist nicht erreichbar; das Modem versucht es erneut.</translation>
    </message>
    <message>
        <source>The network could not answer; the modem tries up to five times, then waits about 12 minutes.</source>
        <translation>Das Netz konnte nicht antworten; das Modem versucht es bis zu fünfmal und wartet dann etwa 12 Minuten.</translation>
    </message>
    <message>
        <source>Calls do not work here; data may.</source>
        <translation>Anrufe gehen hier nicht; Daten vielleicht.</translation>
    </message>
    <message>
        <source>The session was refused; its own cause says why.</source>
        <translation>Die Sitzung wurde abgelehnt; ihre eigene Ursache sagt, warum.</translation>
    </message>
    <message>
        <source>The cell is for a closed group.</source>
        <translation>Die Zelle ist für eine geschlossene Gruppe.</translation>
    </message>
    <message>
        <source>The network sends the modem to its 5G core.</source>
        <translation>Das Netz schickt das Modem zu seinem 5G-Kernnetz.</translation>
    </message>
    <message>
        <source>Roaming on this network is not allowed for this service; the modem keeps away.</source>
        <translation>Roaming in diesem Netz ist für diesen Dienst nicht erlaubt; das Modem bleibt fern.</translation>
    </message>
    <message>
        <source>Calls do not work for the moment.</source>
        <translation>Anrufe gehen im Moment nicht.</translation>
    </message>
    <message>
        <source>The network sees no open session; the modem attaches again.</source>
        <translation>Das Netz sieht keine offene Sitzung; das Modem bucht sich wieder ein.</translation>
    </message>
    <message>
        <source>The network has a serious fault.</source>
        <translation>Das Netz hat eine schwere Störung.</translation>
    </message>
    <message>
        <source>The subscription has no 5G service; the card counts as invalid for it until power-off.</source>
        <translation>Der Vertrag hat keinen 5G-Dienst; die Karte gilt dafür bis zum Ausschalten als ungültig.</translation>
    </message>
    <message>
        <source>The network could not answer; the modem tries again later.</source>
        <translation>Das Netz konnte nicht antworten; das Modem versucht es später erneut.</translation>
    </message>
    <message>
        <source>5G is not allowed here; the modem falls back to LTE.</source>
        <translation>5G ist hier nicht erlaubt; das Modem weicht auf LTE aus.</translation>
    </message>
    <message>
        <source>The subscription does not allow service in this area.</source>
        <translation>Der Vertrag erlaubt keinen Dienst in diesem Gebiet.</translation>
    </message>
    <message>
        <source>The network sends the modem to its LTE core.</source>
        <translation>Das Netz schickt das Modem zu seinem LTE-Kernnetz.</translation>
    </message>
    <message>
        <source>A local data network is not available here.</source>
        <translation>Ein lokales Datennetz ist hier nicht verfügbar.</translation>
    </message>
    <message>
        <source>None of the slices that the modem asked for is available to it here.</source>
        <translation>Keine der Slices, die das Modem verlangt hat, steht ihm hier zur Verfügung.</translation>
    </message>
    <message>
        <source>The vehicle has as many sessions open as it may.</source>
        <translation>Das Fahrzeug hat so viele Sitzungen offen, wie es darf.</translation>
    </message>
    <message>
        <source>The slice has no room for this APN.</source>
        <translation>Die Slice hat keinen Platz für diesen APN.</translation>
    </message>
    <message>
        <source>The slice is full.</source>
        <translation>Die Slice ist voll.</translation>
    </message>
    <message>
        <source>Card and network start their keys again.</source>
        <translation>Karte und Netz beginnen mit ihren Schlüsseln von vorn.</translation>
    </message>
    <message>
        <source>Access over other radios such as WLAN is not allowed.</source>
        <translation>Zugang über anderen Funk wie WLAN ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The home network does not accept this serving network.</source>
        <translation>Das Heimnetz akzeptiert dieses bedienende Netz nicht.</translation>
    </message>
    <message>
        <source>The private network refuses the card for now.</source>
        <translation>Das private Netz lehnt die Karte vorerst ab.</translation>
    </message>
    <message>
        <source>The private network refuses the card.</source>
        <translation>Das private Netz lehnt die Karte ab.</translation>
    </message>
    <message>
        <source>The cell is for a closed group, or the card for such cells only.</source>
        <translation>Die Zelle ist für eine geschlossene Gruppe, oder die Karte gilt nur für solche Zellen.</translation>
    </message>
    <message>
        <source>The network did not pass the session request on.</source>
        <translation>Das Netz hat die Sitzungsanforderung nicht weitergegeben.</translation>
    </message>
    <message>
        <source>The APN does not exist in this slice for this subscription.</source>
        <translation>Diesen APN gibt es in dieser Slice für diesen Vertrag nicht.</translation>
    </message>
    <message>
        <source>The network has no room for the traffic of the session.</source>
        <translation>Das Netz hat keinen Platz für den Verkehr der Sitzung.</translation>
    </message>
    <message>
        <source>The home network bars this service.</source>
        <translation>Das Heimnetz sperrt diesen Dienst.</translation>
    </message>
    <message>
        <source>The network has no room for a session on this APN and tells the modem to wait (timer T3396).</source>
        <translation>Das Netz hat keinen Platz für eine Sitzung an diesem APN und lässt das Modem warten (Timer T3396).</translation>
    </message>
    <message>
        <source>The APN is misspelt or not in the subscription.</source>
        <translation>Der APN ist falsch geschrieben oder nicht im Vertrag.</translation>
    </message>
    <message>
        <source>The network does not know the address type that was asked for.</source>
        <translation>Das Netz kennt den verlangten Adresstyp nicht.</translation>
    </message>
    <message>
        <source>User name, password or card were refused for this APN.</source>
        <translation>Benutzername, Passwort oder Karte wurden für diesen APN abgelehnt.</translation>
    </message>
    <message>
        <source>The gateway refused the session.</source>
        <translation>Das Gateway hat die Sitzung abgelehnt.</translation>
    </message>
    <message>
        <source>The network refused without saying why.</source>
        <translation>Das Netz hat ohne Begründung abgelehnt.</translation>
    </message>
    <message>
        <source>The network does not offer this service.</source>
        <translation>Das Netz bietet diesen Dienst nicht an.</translation>
    </message>
    <message>
        <source>The service or APN is not in the subscription.</source>
        <translation>Der Dienst oder APN ist nicht im Vertrag.</translation>
    </message>
    <message>
        <source>The service is down for the moment.</source>
        <translation>Der Dienst ist im Moment ausgefallen.</translation>
    </message>
    <message>
        <source>The session ended as it should.</source>
        <translation>Die Sitzung endete, wie sie sollte.</translation>
    </message>
    <message>
        <source>The network could not answer.</source>
        <translation>Das Netz konnte nicht antworten.</translation>
    </message>
    <message>
        <source>The network asks the modem to open the session again.</source>
        <translation>Das Netz bittet das Modem, die Sitzung neu aufzubauen.</translation>
    </message>
    <message>
        <source>This APN gives IPv4 addresses only.</source>
        <translation>Dieser APN vergibt nur IPv4-Adressen.</translation>
    </message>
    <message>
        <source>This APN gives IPv6 addresses only.</source>
        <translation>Dieser APN vergibt nur IPv6-Adressen.</translation>
    </message>
    <message>
        <source>The network no longer has the session that was to be moved.</source>
        <translation>Das Netz hat die Sitzung, die umziehen sollte, nicht mehr.</translation>
    </message>
    <message>
        <source>The vehicle asked for a second session on the same APN.</source>
        <translation>Das Fahrzeug hat eine zweite Sitzung am selben APN verlangt.</translation>
    </message>
    <message>
        <source>This APN gives both kinds of addresses only together.</source>
        <translation>Dieser APN vergibt beide Adressarten nur zusammen.</translation>
    </message>
    <message>
        <source>The APN does not work on this radio technology in this network.</source>
        <translation>Der APN funktioniert mit dieser Funktechnik in diesem Netz nicht.</translation>
    </message>
    <message>
        <source>The open sessions do not allow this APN beside them.</source>
        <translation>Die offenen Sitzungen erlauben diesen APN nicht neben sich.</translation>
    </message>
    <message>
        <source>The session may not use two radios at once.</source>
        <translation>Die Sitzung darf nicht zwei Funkwege zugleich nutzen.</translation>
    </message>
    <message>
        <source>The network does not offer the continuity mode that was asked for.</source>
        <translation>Das Netz bietet den verlangten Kontinuitätsmodus nicht an.</translation>
    </message>
    <message>
        <source>The APN does not exist in this slice.</source>
        <translation>Diesen APN gibt es in dieser Slice nicht.</translation>
    </message>
    <message>
        <source>The home network could not compute the login data for the moment.</source>
        <translation>Das Heimnetz konnte die Anmeldedaten im Moment nicht berechnen.</translation>
    </message>
    <message>
        <source>The home network does not know this IMSI.</source>
        <translation>Das Heimnetz kennt diese IMSI nicht.</translation>
    </message>
    <message>
        <source>The home network does not allow roaming there.</source>
        <translation>Das Heimnetz erlaubt dort kein Roaming.</translation>
    </message>
    <message>
        <source>The subscription has no LTE service.</source>
        <translation>Der Vertrag hat keinen LTE-Dienst.</translation>
    </message>
    <message>
        <source>The subscription does not allow this radio technology.</source>
        <translation>Der Vertrag erlaubt diese Funktechnik nicht.</translation>
    </message>
    <message>
        <source>The device register does not know this IMEI.</source>
        <translation>Das Geräteregister kennt diese IMEI nicht.</translation>
    </message>
    <message>
        <source>The home network has the vehicle on another server.</source>
        <translation>Das Heimnetz führt das Fahrzeug auf einem anderen Server.</translation>
    </message>
    <message>
        <source>The subscription has no access over other radios such as WLAN.</source>
        <translation>Der Vertrag hat keinen Zugang über anderen Funk wie WLAN.</translation>
    </message>
    <message>
        <source>The subscription has no APN.</source>
        <translation>Der Vertrag hat keinen APN.</translation>
    </message>
    <message>
        <source>The subscription does not allow this access.</source>
        <translation>Der Vertrag erlaubt diesen Zugang nicht.</translation>
    </message>
    <message>
        <source>The home network agreed.</source>
        <translation>Das Heimnetz hat zugestimmt.</translation>
    </message>
    <message>
        <source>The question did not reach the home network.</source>
        <translation>Die Anfrage hat das Heimnetz nicht erreicht.</translation>
    </message>
    <message>
        <source>No route to the home network.</source>
        <translation>Kein Weg zum Heimnetz.</translation>
    </message>
    <message>
        <source>The home network is overloaded.</source>
        <translation>Das Heimnetz ist überlastet.</translation>
    </message>
    <message>
        <source>The question was sent to another server.</source>
        <translation>Die Anfrage wurde an einen anderen Server verwiesen.</translation>
    </message>
    <message>
        <source>The login was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The subscription does not allow what was asked.</source>
        <translation>Der Vertrag erlaubt das Verlangte nicht.</translation>
    </message>
    <message>
        <source>The networks did not understand each other.</source>
        <translation>Die Netze haben einander nicht verstanden.</translation>
    </message>
    <message>
        <source>The home network could not do it.</source>
        <translation>Das Heimnetz konnte es nicht ausführen.</translation>
    </message>
    <message>
        <source>The charging system denies the service.</source>
        <translation>Das Abrechnungssystem verweigert den Dienst.</translation>
    </message>
    <message>
        <source>The service is free of charge.</source>
        <translation>Der Dienst ist kostenlos.</translation>
    </message>
    <message>
        <source>The credit or quota is used up.</source>
        <translation>Das Guthaben oder Kontingent ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The charging system does not know this subscription.</source>
        <translation>Das Abrechnungssystem kennt diesen Vertrag nicht.</translation>
    </message>
    <message>
        <source>The charging system has no price for this service here.</source>
        <translation>Das Abrechnungssystem hat hier keinen Preis für diesen Dienst.</translation>
    </message>
    <message>
        <source>The vehicle was detached from the network.</source>
        <translation>Das Fahrzeug wurde vom Netz abgemeldet.</translation>
    </message>
    <message>
        <source>The vehicle was detached from all services.</source>
        <translation>Das Fahrzeug wurde von allen Diensten abgemeldet.</translation>
    </message>
    <message>
        <source>The session moved to another radio such as WLAN.</source>
        <translation>Die Sitzung ist auf anderen Funk wie WLAN umgezogen.</translation>
    </message>
    <message>
        <source>The gateway asks the modem to open the session again.</source>
        <translation>Das Gateway bittet das Modem, die Sitzung neu aufzubauen.</translation>
    </message>
    <message>
        <source>The gateway does not allow this APN any more.</source>
        <translation>Das Gateway erlaubt diesen APN nicht mehr.</translation>
    </message>
    <message>
        <source>The gateway agreed.</source>
        <translation>Das Gateway hat zugestimmt.</translation>
    </message>
    <message>
        <source>The gateway no longer knows the session.</source>
        <translation>Das Gateway kennt die Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>The gateway is full.</source>
        <translation>Das Gateway ist voll.</translation>
    </message>
    <message>
        <source>The APN is misspelt or does not exist at the gateway.</source>
        <translation>Der APN ist falsch geschrieben, oder es gibt ihn am Gateway nicht.</translation>
    </message>
    <message>
        <source>The gateway does not give the address type that was asked for.</source>
        <translation>Das Gateway vergibt den verlangten Adresstyp nicht.</translation>
    </message>
    <message>
        <source>The pool of addresses is used up.</source>
        <translation>Der Adresspool ist erschöpft.</translation>
    </message>
    <message>
        <source>The subscription does not include this APN.</source>
        <translation>Der Vertrag enthält diesen APN nicht.</translation>
    </message>
    <message>
        <source>The gateway refused without saying why.</source>
        <translation>Das Gateway hat ohne Begründung abgelehnt.</translation>
    </message>
    <message>
        <source>The gateway does not know the card or the device.</source>
        <translation>Das Gateway kennt die Karte oder das Gerät nicht.</translation>
    </message>
    <message>
        <source>The other network&apos;s gateway does not answer.</source>
        <translation>Das Gateway des anderen Netzes antwortet nicht.</translation>
    </message>
    <message>
        <source>The APN is overloaded.</source>
        <translation>Der APN ist überlastet.</translation>
    </message>
    <message>
        <source>The vehicle does not answer the network.</source>
        <translation>Das Fahrzeug antwortet dem Netz nicht.</translation>
    </message>
    <message>
        <source>Authentication was refused.</source>
        <translation>Die Authentisierung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The device is on a block list.</source>
        <translation>Das Gerät steht auf einer Sperrliste.</translation>
    </message>
    <message>
        <source>The vehicle is off or out of coverage.</source>
        <translation>Das Fahrzeug ist aus oder ohne Abdeckung.</translation>
    </message>
    <message>
        <source>A network on the way had a fault.</source>
        <translation>Ein Netz auf dem Weg hatte eine Störung.</translation>
    </message>
    <message>
        <source>Wait one expected interval; many vehicles at one place point to the network.</source>
        <translation>Warten Sie ein erwartetes Intervall ab; viele Fahrzeuge an einem Ort deuten auf das Netz.</translation>
    </message>
    <message>
        <source>Wait; look for other vehicles on the same gateway.</source>
        <translation>Warten Sie; suchen Sie andere Fahrzeuge am selben Gateway.</translation>
    </message>
    <message>
        <source>Shorten the keep-alive if the vehicle should stay reachable.</source>
        <translation>Verkürzen Sie das Keep-alive-Intervall, wenn das Fahrzeug erreichbar bleiben soll.</translation>
    </message>
    <message>
        <source>Ask the network&apos;s operator why.</source>
        <translation>Fragen Sie den Netzbetreiber nach dem Grund.</translation>
    </message>
    <message>
        <source>Wait until the gateway is back.</source>
        <translation>Warten Sie, bis das Gateway wieder da ist.</translation>
    </message>
    <message>
        <source>Wait; report it if it stays.</source>
        <translation>Warten Sie; melden Sie es, wenn es bleibt.</translation>
    </message>
    <message>
        <source>Check quota and policy with the network&apos;s operator.</source>
        <translation>Klären Sie Kontingent und Policy mit dem Netzbetreiber.</translation>
    </message>
    <message>
        <source>Check whether two cards use this IMSI.</source>
        <translation>Prüfen Sie, ob zwei Karten diese IMSI verwenden.</translation>
    </message>
    <message>
        <source>Check the state of the SIM with the provider.</source>
        <translation>Klären Sie den Zustand der SIM mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Check the APN and PDP type of the modem.</source>
        <translation>Prüfen Sie APN und PDP-Typ des Modems.</translation>
    </message>
    <message>
        <source>Wait for the next session.</source>
        <translation>Warten Sie die nächste Sitzung ab.</translation>
    </message>
    <message>
        <source>Check the credentials of the APN.</source>
        <translation>Prüfen Sie die Zugangsdaten des APN.</translation>
    </message>
    <message>
        <source>Wait until it is back.</source>
        <translation>Warten Sie, bis sie wieder da ist.</translation>
    </message>
    <message>
        <source>Ask the provider to create the subscription, or switch to another profile.</source>
        <translation>Lassen Sie den Vertrag vom Anbieter anlegen oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Check for barring or a cloned card; download the profile again or switch to another one.</source>
        <translation>Prüfen Sie auf Sperre oder geklonte Karte; laden Sie das Profil neu oder wechseln Sie auf ein anderes.</translation>
    </message>
    <message>
        <source>Ask the network&apos;s operator whether the device is barred.</source>
        <translation>Fragen Sie den Netzbetreiber, ob das Gerät gesperrt ist.</translation>
    </message>
    <message>
        <source>Have the IMEI taken off the list, or change the device.</source>
        <translation>Lassen Sie die IMEI von der Liste nehmen oder tauschen Sie das Gerät.</translation>
    </message>
    <message>
        <source>Nothing; if it is frequent, the network&apos;s mobility server has a problem.</source>
        <translation>Nichts; ist es häufig, hat der Mobilitätsserver des Netzes ein Problem.</translation>
    </message>
    <message>
        <source>Nothing; check coverage if it is frequent.</source>
        <translation>Nichts; prüfen Sie die Abdeckung, wenn es häufig ist.</translation>
    </message>
    <message>
        <source>Check the roaming agreement and steering; then clear the card&apos;s list or switch to another profile.</source>
        <translation>Prüfen Sie Roamingabkommen und Steering; leeren Sie dann die Liste der Karte oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Check regional limits of the subscription; restart the modem after the fix.</source>
        <translation>Prüfen Sie regionale Grenzen des Vertrags; starten Sie das Modem nach der Behebung neu.</translation>
    </message>
    <message>
        <source>Check the roaming agreement; restart the modem after the fix or wait 12 to 24 hours.</source>
        <translation>Prüfen Sie das Roamingabkommen; starten Sie das Modem nach der Behebung neu oder warten Sie 12 bis 24 Stunden.</translation>
    </message>
    <message>
        <source>Check whether the subscription allows this radio technology when roaming, for example LTE-M or NB-IoT.</source>
        <translation>Prüfen Sie, ob der Vertrag diese Funktechnik im Roaming erlaubt, zum Beispiel LTE-M oder NB-IoT.</translation>
    </message>
    <message>
        <source>If it repeats, the profile&apos;s keys are wrong: ask the provider, or switch to another profile.</source>
        <translation>Wiederholt es sich, sind die Schlüssel des Profils falsch: Fragen Sie den Anbieter oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>If it repeats, the profile&apos;s data are wrong: ask the provider, or switch to another profile.</source>
        <translation>Wiederholt es sich, sind die Daten des Profils falsch: Fragen Sie den Anbieter oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Wait; let vehicles reconnect one after the other.</source>
        <translation>Warten Sie; lassen Sie Fahrzeuge nacheinander neu verbinden.</translation>
    </message>
    <message>
        <source>Check the modem&apos;s firmware with its maker.</source>
        <translation>Klären Sie die Firmware des Modems mit dem Hersteller.</translation>
    </message>
    <message>
        <source>Ask the provider for a current profile.</source>
        <translation>Fragen Sie den Anbieter nach einem aktuellen Profil.</translation>
    </message>
    <message>
        <source>Nothing; report it with the time if it is frequent.</source>
        <translation>Nichts; melden Sie es mit Uhrzeit, wenn es häufig ist.</translation>
    </message>
    <message>
        <source>Use another network here.</source>
        <translation>Verwenden Sie hier ein anderes Netz.</translation>
    </message>
    <message>
        <source>Check the tariff and the radio technologies it includes, or switch to another profile.</source>
        <translation>Prüfen Sie den Tarif und die enthaltenen Funktechniken oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Check the account with the provider, or switch to another profile.</source>
        <translation>Klären Sie den Vertrag mit dem Anbieter oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Check the data roaming agreement, or switch to another profile.</source>
        <translation>Prüfen Sie das Abkommen für Datenroaming oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Wait.</source>
        <translation>Warten Sie.</translation>
    </message>
    <message>
        <source>Many vehicles at once: an incident of this network or its route home.</source>
        <translation>Viele Fahrzeuge zugleich: eine Störung dieses Netzes oder seines Wegs zum Heimnetz.</translation>
    </message>
    <message>
        <source>Nothing, if the vehicle needs data only.</source>
        <translation>Nichts, wenn das Fahrzeug nur Daten braucht.</translation>
    </message>
    <message>
        <source>Look at the session cause (esm) beside it.</source>
        <translation>Sehen Sie sich die Sitzungsursache (esm) daneben an.</translation>
    </message>
    <message>
        <source>Nothing, if other cells serve; else ask the network&apos;s operator.</source>
        <translation>Nichts, wenn andere Zellen bedienen; fragen Sie sonst den Netzbetreiber.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Check the roaming agreement; then clear the card&apos;s list or switch to another profile.</source>
        <translation>Prüfen Sie das Roamingabkommen; leeren Sie dann die Liste der Karte oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Wait; many vehicles at once: an incident of this network.</source>
        <translation>Warten Sie; viele Fahrzeuge zugleich: eine Störung dieses Netzes.</translation>
    </message>
    <message>
        <source>Check whether the subscription includes 5G.</source>
        <translation>Prüfen Sie, ob der Vertrag 5G enthält.</translation>
    </message>
    <message>
        <source>Check regional limits of the subscription.</source>
        <translation>Prüfen Sie regionale Grenzen des Vertrags.</translation>
    </message>
    <message>
        <source>Nothing, if the vehicle left its area.</source>
        <translation>Nichts, wenn das Fahrzeug sein Gebiet verlassen hat.</translation>
    </message>
    <message>
        <source>Check the slices of the subscription with the provider.</source>
        <translation>Klären Sie die Slices des Vertrags mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Close a session; check for sessions that were left open.</source>
        <translation>Beenden Sie eine Sitzung; suchen Sie Sitzungen, die offen geblieben sind.</translation>
    </message>
    <message>
        <source>Check the subscription, if the vehicle needs it.</source>
        <translation>Prüfen Sie den Vertrag, wenn das Fahrzeug es braucht.</translation>
    </message>
    <message>
        <source>Check the roaming agreement with the provider.</source>
        <translation>Klären Sie das Roamingabkommen mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Ask the private network&apos;s operator.</source>
        <translation>Fragen Sie den Betreiber des privaten Netzes.</translation>
    </message>
    <message>
        <source>Ask the network&apos;s operator.</source>
        <translation>Fragen Sie den Netzbetreiber.</translation>
    </message>
    <message>
        <source>Wait; check the APN if it stays.</source>
        <translation>Warten Sie; prüfen Sie den APN, wenn es bleibt.</translation>
    </message>
    <message>
        <source>Check APN and slice with the provider, then push the right APN.</source>
        <translation>Klären Sie APN und Slice mit dem Anbieter; senden Sie dann den richtigen APN an das Modem.</translation>
    </message>
    <message>
        <source>Ask the provider to lift the bar.</source>
        <translation>Lassen Sie die Sperre vom Anbieter aufheben.</translation>
    </message>
    <message>
        <source>Wait; repeated tries make it worse.</source>
        <translation>Warten Sie; wiederholte Versuche machen es schlimmer.</translation>
    </message>
    <message>
        <source>Push the right APN, or add it to the subscription.</source>
        <translation>Senden Sie den richtigen APN an das Modem oder nehmen Sie ihn in den Vertrag auf.</translation>
    </message>
    <message>
        <source>Set the modem to IPv4, or to what the provider names.</source>
        <translation>Stellen Sie das Modem auf IPv4 oder auf das, was der Anbieter nennt.</translation>
    </message>
    <message>
        <source>Check the credentials; look for an Access-Reject of the login server.</source>
        <translation>Prüfen Sie die Zugangsdaten; suchen Sie nach einem Access-Reject des Anmeldeservers.</translation>
    </message>
    <message>
        <source>Look at the gateway&apos;s own cause (gtpv2).</source>
        <translation>Sehen Sie sich die eigene Ursache des Gateways (gtpv2) an.</translation>
    </message>
    <message>
        <source>Wait; ask the network&apos;s operator if it stays.</source>
        <translation>Warten Sie; fragen Sie den Netzbetreiber, wenn es bleibt.</translation>
    </message>
    <message>
        <source>Use another network, or another service.</source>
        <translation>Verwenden Sie ein anderes Netz oder einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Add it to the subscription, or push the right APN.</source>
        <translation>Nehmen Sie ihn in den Vertrag auf oder senden Sie den richtigen APN an das Modem.</translation>
    </message>
    <message>
        <source>Set the modem to IPv4.</source>
        <translation>Stellen Sie das Modem auf IPv4.</translation>
    </message>
    <message>
        <source>Set the modem to IPv6.</source>
        <translation>Stellen Sie das Modem auf IPv6.</translation>
    </message>
    <message>
        <source>Nothing; the modem opens a new one.</source>
        <translation>Nichts; das Modem baut eine neue auf.</translation>
    </message>
    <message>
        <source>Use one session for an APN.</source>
        <translation>Verwenden Sie je APN eine Sitzung.</translation>
    </message>
    <message>
        <source>Set the modem to IPv4v6.</source>
        <translation>Stellen Sie das Modem auf IPv4v6.</translation>
    </message>
    <message>
        <source>Use another radio technology or network.</source>
        <translation>Verwenden Sie eine andere Funktechnik oder ein anderes Netz.</translation>
    </message>
    <message>
        <source>Close the other session, or change the APN.</source>
        <translation>Beenden Sie die andere Sitzung oder ändern Sie den APN.</translation>
    </message>
    <message>
        <source>Use one access for the session.</source>
        <translation>Verwenden Sie einen Zugang für die Sitzung.</translation>
    </message>
    <message>
        <source>Change the session mode of the modem.</source>
        <translation>Ändern Sie den Sitzungsmodus des Modems.</translation>
    </message>
    <message>
        <source>Wait; many vehicles at once: an incident at the home network.</source>
        <translation>Warten Sie; viele Fahrzeuge zugleich: eine Störung im Heimnetz.</translation>
    </message>
    <message>
        <source>Check roaming and barring of the subscription with the provider.</source>
        <translation>Klären Sie Roaming und Sperren des Vertrags mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Check the tariff, or switch to another profile.</source>
        <translation>Prüfen Sie den Tarif oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Have it opened, or use another technology.</source>
        <translation>Lassen Sie sie freischalten oder verwenden Sie eine andere Technik.</translation>
    </message>
    <message>
        <source>Have the IMEI registered, or change the device.</source>
        <translation>Lassen Sie die IMEI eintragen oder tauschen Sie das Gerät.</translation>
    </message>
    <message>
        <source>Nothing; it is put right at the next attach.</source>
        <translation>Nichts; beim nächsten Einbuchen kommt es in Ordnung.</translation>
    </message>
    <message>
        <source>Have it added, if the vehicle needs it.</source>
        <translation>Lassen Sie ihn hinzufügen, wenn das Fahrzeug ihn braucht.</translation>
    </message>
    <message>
        <source>Have an APN added to the subscription.</source>
        <translation>Lassen Sie einen APN in den Vertrag aufnehmen.</translation>
    </message>
    <message>
        <source>Have it opened, or use another one.</source>
        <translation>Lassen Sie ihn freischalten oder verwenden Sie einen anderen.</translation>
    </message>
    <message>
        <source>Many vehicles at once: a routing incident between the networks.</source>
        <translation>Viele Fahrzeuge zugleich: eine Routingstörung zwischen den Netzen.</translation>
    </message>
    <message>
        <source>Nothing; report it if vehicles stay out.</source>
        <translation>Nichts; melden Sie es, wenn Fahrzeuge ausbleiben.</translation>
    </message>
    <message>
        <source>Check the credentials of the subscription.</source>
        <translation>Prüfen Sie die Zugangsdaten des Vertrags.</translation>
    </message>
    <message>
        <source>Check the services of the subscription with the provider.</source>
        <translation>Klären Sie die Dienste des Vertrags mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Report it to the network&apos;s operator with the time.</source>
        <translation>Melden Sie es mit Uhrzeit dem Netzbetreiber.</translation>
    </message>
    <message>
        <source>Check credit and tariff with the provider.</source>
        <translation>Klären Sie Guthaben und Tarif mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Top up, raise the quota, or switch to another profile.</source>
        <translation>Laden Sie auf, erhöhen Sie das Kontingent oder wechseln Sie auf ein anderes Profil.</translation>
    </message>
    <message>
        <source>Ask the provider to create it in the charging system.</source>
        <translation>Lassen Sie ihn vom Anbieter im Abrechnungssystem anlegen.</translation>
    </message>
    <message>
        <source>Ask the provider to add the price for this network.</source>
        <translation>Lassen Sie den Preis für dieses Netz vom Anbieter ergänzen.</translation>
    </message>
    <message>
        <source>Check the APN with the provider.</source>
        <translation>Klären Sie den APN mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Wait; many vehicles at once: an incident at the gateway.</source>
        <translation>Warten Sie; viele Fahrzeuge zugleich: eine Störung am Gateway.</translation>
    </message>
    <message>
        <source>Push the right APN.</source>
        <translation>Senden Sie den richtigen APN an das Modem.</translation>
    </message>
    <message>
        <source>Many vehicles at once: ask the operator for a larger pool.</source>
        <translation>Viele Fahrzeuge zugleich: Bitten Sie den Betreiber um einen größeren Pool.</translation>
    </message>
    <message>
        <source>Have the APN added, or push the right one.</source>
        <translation>Lassen Sie den APN hinzufügen oder senden Sie den richtigen an das Modem.</translation>
    </message>
    <message>
        <source>Wait; ask the operator if it stays.</source>
        <translation>Warten Sie; fragen Sie den Betreiber, wenn es bleibt.</translation>
    </message>
    <message>
        <source>Ask the provider to check the subscription.</source>
        <translation>Lassen Sie den Vertrag vom Anbieter prüfen.</translation>
    </message>
    <message>
        <source>Many vehicles at once: an incident between the networks.</source>
        <translation>Viele Fahrzeuge zugleich: eine Störung zwischen den Netzen.</translation>
    </message>
    <message>
        <source>Check coverage and power of the vehicle.</source>
        <translation>Prüfen Sie Abdeckung und Stromversorgung des Fahrzeugs.</translation>
    </message>
    <message>
        <source>Check roaming of the subscription with the provider.</source>
        <translation>Klären Sie das Roaming des Vertrags mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Wait one expected interval.</source>
        <translation>Warten Sie ein erwartetes Intervall ab.</translation>
    </message>
    <message>
        <source>Wait; many vehicles at once: an incident between the networks.</source>
        <translation>Warten Sie; viele Fahrzeuge zugleich: eine Störung zwischen den Netzen.</translation>
    </message>
    <message>
        <source>no cell</source>
        <translation>keine Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network and found no cell of it.</source>
        <translation>Das Modem hat das Netz gesucht und keine Zelle davon gefunden.</translation>
    </message>
    <message>
        <source>no 3G cell</source>
        <translation>keine 3G-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on 3G and found no cell.</source>
        <translation>Das Modem hat das Netz mit 3G gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>no 2G cell</source>
        <translation>keine 2G-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on 2G and found no cell.</source>
        <translation>Das Modem hat das Netz mit 2G gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>no HSPA cell</source>
        <translation>keine HSPA-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on HSPA and found no cell.</source>
        <translation>Das Modem hat das Netz mit HSPA gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>no LTE cell</source>
        <translation>keine LTE-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on LTE and found no cell.</source>
        <translation>Das Modem hat das Netz mit LTE gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>no NB-IoT cell</source>
        <translation>keine NB-IoT-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on NB-IoT and found no cell.</source>
        <translation>Das Modem hat das Netz mit NB-IoT gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>no LTE-M cell</source>
        <translation>keine LTE-M-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on LTE-M and found no cell.</source>
        <translation>Das Modem hat das Netz mit LTE-M gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>no 5G cell</source>
        <translation>keine 5G-Zelle</translation>
    </message>
    <message>
        <source>The modem searched for the network on 5G and found no cell.</source>
        <translation>Das Modem hat das Netz mit 5G gesucht und keine Zelle gefunden.</translation>
    </message>
    <message>
        <source>Look at other vehicles at this place: the network may not reach it.</source>
        <translation>Sehen Sie sich andere Fahrzeuge an diesem Ort an: Vielleicht erreicht ihn das Netz nicht.</translation>
    </message>
</context>
</TS>
