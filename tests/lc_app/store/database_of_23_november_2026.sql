BEGIN TRANSACTION;
CREATE TABLE register_communities (
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	community_id TEXT, 
	name TEXT, 
	form TEXT, 
	form_label TEXT, 
	phase TEXT, 
	phase_label TEXT, 
	start_date DATE, 
	start_precision TEXT, 
	end_date DATE, 
	lead_organisation TEXT, 
	website TEXT, 
	source TEXT, 
	remark TEXT, 
	sheet TEXT, 
	"row" INTEGER, 
	first_seen DATE, 
	PRIMARY KEY (version, position), 
	UNIQUE (version, community_id), 
	FOREIGN KEY(version) REFERENCES versions (number)
);
INSERT INTO "register_communities" VALUES(1,0,'hub','Digital Society Hub (DSH)','learning_community',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Blad1',2,'2026-11-23');
INSERT INTO "register_communities" VALUES(2,0,'hub','Digital Society Hub (DSH)','learning_community',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Blad1',2,'2026-11-23');
INSERT INTO "register_communities" VALUES(2,1,'lab','DIT-lab','lab',NULL,NULL,NULL,'2022-03-01','month',NULL,NULL,NULL,NULL,NULL,'Blad1',3,'2026-11-23');
INSERT INTO "register_communities" VALUES(3,0,'hub','Digital Society Hub (DSH)','learning_community',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Blad1',2,'2026-11-23');
CREATE TABLE register_partners (
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	community_id TEXT, 
	organisation TEXT, 
	PRIMARY KEY (version, position), 
	FOREIGN KEY(version) REFERENCES versions (number)
);
INSERT INTO "register_partners" VALUES(1,0,'hub','Hanzehogeschool');
INSERT INTO "register_partners" VALUES(2,0,'hub','Hanzehogeschool');
INSERT INTO "register_partners" VALUES(3,0,'hub','Hanzehogeschool');
CREATE TABLE register_region_links (
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	community_id TEXT, 
	province TEXT, 
	corop TEXT, 
	municipality TEXT, 
	label TEXT, 
	basis TEXT, 
	PRIMARY KEY (version, position), 
	FOREIGN KEY(version) REFERENCES versions (number)
);
INSERT INTO "register_region_links" VALUES(1,0,'hub','PV20',NULL,NULL,'Groningen','place');
INSERT INTO "register_region_links" VALUES(2,0,'hub','PV20',NULL,NULL,'Groningen','place');
INSERT INTO "register_region_links" VALUES(2,1,'lab','PV20',NULL,NULL,'Groningen','place');
INSERT INTO "register_region_links" VALUES(3,0,'hub','PV20',NULL,NULL,'Groningen','place');
CREATE TABLE register_sector_links (
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	community_id TEXT, 
	sector TEXT, 
	PRIMARY KEY (version, position), 
	FOREIGN KEY(version) REFERENCES versions (number)
);
INSERT INTO "register_sector_links" VALUES(1,0,'hub','ICT');
INSERT INTO "register_sector_links" VALUES(2,0,'hub','ICT');
INSERT INTO "register_sector_links" VALUES(2,1,'lab','ICT');
INSERT INTO "register_sector_links" VALUES(3,0,'hub','ICT');
CREATE TABLE versions (
	number INTEGER NOT NULL, 
	parent INTEGER NOT NULL, 
	published_at DATETIME NOT NULL, 
	author TEXT NOT NULL, 
	note TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	sample BOOLEAN NOT NULL, 
	restores INTEGER, 
	communities INTEGER NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (parent)
);
INSERT INTO "versions" VALUES(1,0,'2026-11-23 09:30:00.000000','OCW','begin','ict.csv','ff',1,NULL,1);
INSERT INTO "versions" VALUES(2,1,'2026-11-23 10:00:00.000000','','','ict2.csv','',0,NULL,2);
INSERT INTO "versions" VALUES(3,2,'2026-11-23 11:00:00.000000','EZK','begin','ict.csv','ff',1,1,1);
COMMIT;
