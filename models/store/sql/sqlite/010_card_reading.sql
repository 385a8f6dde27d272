-- What a card said of itself when it was asked, newest per subject ('euicc', 'eims'), as JSON.
create table card_reading_identity (
  fleet text not null,
  vehicle text not null,
  subject text not null,
  eid text not null,
  said text not null,
  at bigint not null,
  primary key (fleet, vehicle, subject)
);
