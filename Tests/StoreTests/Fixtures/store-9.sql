PRAGMA page_size = 4096;
PRAGMA application_id = 1751607401;
PRAGMA user_version = 9;
BEGIN TRANSACTION;
CREATE TABLE brought (
  store TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO brought VALUES('5e0c1b2a3948576655443322110f1e2d',3);
CREATE TABLE copy (
  path TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE event (
  -- In the order in which this store came to know them.
  cursor INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  delegate TEXT,
  kind TEXT NOT NULL,
  list TEXT NOT NULL,
  store TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  desk TEXT NOT NULL,
  operator TEXT NOT NULL,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  target BLOB,
  seat TEXT,
  batch BLOB,
  refusal TEXT,
  refusal_length INTEGER,
  refusal_digest BLOB,
  text TEXT,
  seal BLOB,
  previous BLOB NOT NULL,
  hash BLOB NOT NULL,
  -- Each store's own, outside the hash.
  received INTEGER NOT NULL,
  received_offset INTEGER NOT NULL,
  -- 1 where this store made it.
  is_own INTEGER NOT NULL
) STRICT;
INSERT INTO event VALUES(1,X'018aa5cd28d771b28f0817fc06548ea6','82962f303e7da12d11b8d7480d12d09d','check-in','door','5e0c1b2a3948576655443322110f1e2d',1,'A','Lan',1694998800,420,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'0000000000000000000000000000000000000000000000000000000000000000',X'3d40d518cf21c1c8a881cf71304c751cc739b1e0ef9046931defa9750c07c3c5',1694998800,420,1);
INSERT INTO event VALUES(2,X'018aa5cd28d871fca0a081ddd8416b00','82962f303e7da12d11b8d7480d12d09d','note','door','5e0c1b2a3948576655443322110f1e2d',2,'A','Lan',1694998800,420,NULL,NULL,NULL,NULL,NULL,NULL,'626dcd1d2cc46f5f302682f4091e820e',X'c155ee2d11556001cd10a73afde71d6a61f42334aecc429547014678096bfb44',X'3d40d518cf21c1c8a881cf71304c751cc739b1e0ef9046931defa9750c07c3c5',X'287a6f5a1508d11a4b184b8ce5f09c03fc5299e68694c0ed2f388855c006af71',1694998800,420,1);
INSERT INTO event VALUES(3,X'018aa5cd28d9768c90a9c96ca1b8e41c','ff386960da5a03a5115431d99610b3de','note','door','5e0c1b2a3948576655443322110f1e2d',3,'A','Lan',1694998800,420,NULL,NULL,NULL,NULL,NULL,NULL,'1ab8df6b9323f81c7fb6a10937f2f316',X'3c64d5be7f9549fa2e2bae8a7987f84db402a06c21804aa6686e7548345770a2',X'287a6f5a1508d11a4b184b8ce5f09c03fc5299e68694c0ed2f388855c006af71',X'8b83c4f4ca186a95554b96d63fbd37694b5488f2b403b4f468ece5bfec8fa0d1',1694998800,420,1);
INSERT INTO event VALUES(4,X'018aa5cd28d976e6918613d452921661','w','walk-in','door','5e0c1b2a3948576655443322110f1e2d',4,'A','Lan',1694998800,420,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'8b83c4f4ca186a95554b96d63fbd37694b5488f2b403b4f468ece5bfec8fa0d1',X'eff5a600cc66018181adc234807996ead1251c296d7a6a389d0dfaf4551979ba',1694998800,420,1);
INSERT INTO event VALUES(5,X'018aa5cd28da7086b9070b038fc2b976',NULL,'refused','door','5e0c1b2a3948576655443322110f1e2d',5,'A','Lan',1694998800,420,NULL,NULL,NULL,'bad-check-digit',5,X'36e295174c2947fbba5ff2d280b635a4b2eaa3106e07c7f1f3d2b72cba861447',NULL,NULL,X'eff5a600cc66018181adc234807996ead1251c296d7a6a389d0dfaf4551979ba',X'fa5c43202642559e9d529d047f923e0d7b16a0e38bd3cfb967dc2d8c6a700149',1694998800,420,1);
CREATE TABLE forgotten (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO forgotten VALUES('ff386960da5a03a5115431d99610b3de','10035');
CREATE TABLE person (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  honorific TEXT,
  name TEXT NOT NULL,
  province TEXT,
  category TEXT,
  office TEXT,
  position TEXT,
  commune TEXT,
  phone TEXT,
  note TEXT,
  ref TEXT,
  standing TEXT NOT NULL,
  provenance TEXT NOT NULL,
  file TEXT,
  row INTEGER
, delegation TEXT, extra TEXT) STRICT;
INSERT INTO person VALUES(1,'82962f303e7da12d11b8d7480d12d09d','10019','Bà','Nguyễn Thị Bé','can-tho',NULL,'Phòng Lao động','Trưởng phòng','Mỹ Khánh','0900000000','Ăn chay','M2','listed','imported','ds.csv',2,'Đoàn Phong Điền','Số ghếA1Bàn2');
INSERT INTO person VALUES(2,'1a546600b81f6b2280918d4bfa45d1b8','10024','Bà','Lê Văn Tám','can-tho',NULL,'Phòng Lao động','Trưởng phòng','Mỹ Khánh','0900000000','Ăn chay','M3','listed','imported','ds.csv',3,NULL,NULL);
INSERT INTO person VALUES(4,'w','813006',NULL,'Khách w',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'walk-in','assumed',NULL,NULL,NULL,NULL);
CREATE TABLE store (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  conference TEXT NOT NULL,
  is_rehearsal INTEGER NOT NULL,
  id TEXT NOT NULL,
  secret BLOB NOT NULL,
  -- A copy takes an id of its own before it records.
  is_copy INTEGER NOT NULL DEFAULT 0,
  -- Numbers of codes: the next imported one; the walk-ins' block and the next in it.
  next_listed INTEGER NOT NULL,
  walk_in_block INTEGER NOT NULL,
  next_walk_in INTEGER NOT NULL,
  is_imported INTEGER NOT NULL DEFAULT 0,
  -- Grows with every change of people, names and texts.
  roster_version INTEGER NOT NULL DEFAULT 0
, reviews TEXT, codes_may_be_refs INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO store VALUES(1,'test',0,'5e0c1b2a3948576655443322110f1e2d',X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',0,1004,81300,1,1,3,NULL,0);
CREATE TABLE text (
  id TEXT PRIMARY KEY,
  random BLOB,
  body TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO text VALUES('1ab8df6b9323f81c7fb6a10937f2f316',NULL,NULL);
INSERT INTO text VALUES('626dcd1d2cc46f5f302682f4091e820e',X'1c9825b56b538c1432ab11f9f835e91d','ghi chú');
CREATE TABLE draft (
  reviewer TEXT NOT NULL,
  model TEXT NOT NULL,
  -- Which field of the review it is.
  field TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  UNIQUE (reviewer, model, field)
) STRICT;
CREATE INDEX event_seat ON event (cursor) WHERE kind = 'seat';
CREATE INDEX event_review ON event (cursor) WHERE kind IN ('review', 'reviewer');
CREATE INDEX person_ref ON person (ref) WHERE ref IS NOT NULL;
CREATE INDEX event_person ON event (cursor) WHERE kind = 'person';
CREATE INDEX event_programme ON event (cursor) WHERE kind = 'programme';
CREATE TABLE seal (
  person TEXT PRIMARY KEY,
  -- NULL where the row was erased.
  random BLOB,
  seal BLOB NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE store ADD COLUMN sealed_by BLOB;
ALTER TABLE person ADD COLUMN is_head INTEGER NOT NULL DEFAULT 0;
CREATE TABLE own_mark (
  -- What is marked: a session, a person, a figure, a visit.
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  is_starred INTEGER NOT NULL,
  note TEXT,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  UNIQUE (kind, subject)
) STRICT;
COMMIT;
