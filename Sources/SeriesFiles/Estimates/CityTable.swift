/// Cities by their codes (IATA's, of the city or one of its airports): capitals, and others that people travel from.
///
/// On each line the code, latitude and longitude of the airport in degrees, the country, the time zone and the name.
/// Places are those of `airportsdata` 2026-09 (MIT licence); names are those that people use for the city. A mistake is
/// mended here, and a city that is missing added: in any place, nothing else has to change.
enum CityTable {
    static let text = """
        AAL 57.09 9.85 DK Europe/Copenhagen Aalborg
        ABB 6.20 6.66 NG Africa/Lagos Asaba
        ABJ 5.26 -3.93 CI Africa/Abidjan Abidjan
        ABV 9.01 7.26 NG Africa/Lagos Abuja
        ABZ 57.20 -2.20 GB Europe/London Aberdeen
        ACC 5.61 -0.17 GH Africa/Accra Accra
        ADA 36.98 35.28 TR Europe/Istanbul Adana
        ADB 38.29 27.16 TR Europe/Istanbul Izmir
        ADD 8.98 38.80 ET Africa/Addis_Ababa Addis Ababa
        ADE 12.83 45.03 YE Asia/Aden Aden
        ADL -34.95 138.53 AU Australia/Adelaide Adelaide
        AEP -34.56 -58.42 AR America/Argentina/Buenos_Aires Buenos Aires
        AER 43.45 39.96 RU Europe/Moscow Sochi
        AGA 30.32 -9.41 MA Africa/Casablanca Agadir
        AGP 36.67 -4.50 ES Europe/Madrid Malaga
        AJY 16.97 8.00 NE Africa/Niamey Agadez
        AKL -37.01 174.79 NZ Pacific/Auckland Auckland
        ALA 43.35 77.04 KZ Asia/Almaty Almaty
        ALC 38.28 -0.56 ES Europe/Madrid Alicante
        ALG 36.69 3.22 DZ Africa/Algiers Algiers
        ALP 36.18 37.22 SY Asia/Damascus Aleppo
        ALY 30.92 29.70 EG Africa/Cairo Alexandria
        AMD 23.08 72.63 IN Asia/Kolkata Ahmedabad
        AMM 31.72 35.99 JO Asia/Amman Amman
        AMS 52.31 4.76 NL Europe/Amsterdam Amsterdam
        ANC 61.17 -150.00 US America/Anchorage Anchorage
        ANR 51.11 4.27 BE Europe/Brussels Antwerp
        ANU 17.14 -61.79 AG America/Antigua St. John's
        APW -13.83 -172.01 WS Pacific/Apia Apia
        AQJ 29.61 35.02 JO Asia/Amman Aqaba
        AQP -16.34 -71.58 PE America/Lima Arequipa
        ARN 59.65 17.92 SE Europe/Stockholm Stockholm
        ASB 37.99 58.36 TM Asia/Ashgabat Ashgabat
        ASM 15.29 38.91 ER Africa/Asmara Asmara
        ASU -25.24 -57.52 PY America/Asuncion Asuncion
        ASW 23.96 32.82 EG Africa/Cairo Aswan
        ATH 37.94 23.94 GR Europe/Athens Athens
        ATL 33.64 -84.43 US America/New_York Atlanta
        ATQ 31.71 74.80 IN Asia/Kolkata Amritsar
        AUA 12.50 -70.02 AW America/Aruba Oranjestad
        AUH 24.43 54.65 AE Asia/Dubai Abu Dhabi
        AUS 30.19 -97.67 US America/Chicago Austin
        AWZ 31.34 48.76 IR Asia/Tehran Ahwaz
        AYT 36.90 30.80 TR Europe/Istanbul Antalya
        BAH 26.27 50.63 BH Asia/Bahrain Manama
        BAQ 10.89 -74.78 CO America/Bogota Barranquilla
        BBI 20.24 85.82 IN Asia/Kolkata Bhubaneswar
        BBO 10.39 44.94 SO Africa/Mogadishu Berbera
        BCN 41.30 2.08 ES Europe/Madrid Barcelona
        BEG 44.82 20.31 RS Europe/Belgrade Belgrade
        BEL -1.38 -48.48 BR America/Belem Belem
        BEN 32.10 20.27 LY Africa/Tripoli Benghazi
        BER 52.36 13.50 DE Europe/Berlin Berlin
        BEW -19.80 34.91 MZ Africa/Maputo Beira
        BEY 33.82 35.49 LB Asia/Beirut Beirut
        BFN -29.09 26.30 ZA Africa/Johannesburg Bloemfontein
        BFS 54.66 -6.22 GB Europe/London Belfast
        BGF 4.40 18.52 CF Africa/Bangui Bangui
        BGI 13.07 -59.49 BB America/Barbados Bridgetown
        BGO 60.29 5.22 NO Europe/Oslo Bergen
        BGW 33.26 44.23 IQ Asia/Baghdad Baghdad
        BGY 45.67 9.70 IT Europe/Rome Bergamo
        BHD 54.62 -5.87 GB Europe/London Belfast
        BHK 39.77 64.48 UZ Asia/Samarkand Bukhara
        BHX 52.45 -1.75 GB Europe/London Birmingham
        BIO 43.30 -2.91 ES Europe/Madrid Bilbao
        BJL 13.34 -16.65 GM Africa/Banjul Banjul
        BJM -3.32 29.32 BI Africa/Bujumbura Bujumbura
        BJS 40.08 116.58 CN Asia/Shanghai Beijing
        BKI 5.94 116.05 MY Asia/Kuching Kota Kinabalu
        BKK 13.68 100.75 TH Asia/Bangkok Bangkok
        BKO 12.53 -7.95 ML Africa/Bamako Bamako
        BKY -2.31 28.81 CD Africa/Lubumbashi Bukavu
        BLL 55.74 9.15 DK Europe/Copenhagen Billund
        BLQ 44.54 11.29 IT Europe/Rome Bologna
        BLR 13.20 77.71 IN Asia/Kolkata Bengaluru
        BNA 36.12 -86.68 US America/Chicago Nashville
        BNE -27.38 153.12 AU Australia/Brisbane Brisbane
        BNX 44.94 17.30 BA Europe/Sarajevo Banja Luka
        BOD 44.83 -0.72 FR Europe/Paris Bordeaux
        BOG 4.70 -74.15 CO America/Bogota Bogota
        BOJ 42.57 27.52 BG Europe/Sofia Burgas
        BOM 19.09 72.87 IN Asia/Kolkata Mumbai
        BOS 42.36 -71.01 US America/New_York Boston
        BOY 11.16 -4.33 BF Africa/Ouagadougou Bobo Dioulasso
        BPN -1.27 116.89 ID Asia/Makassar Balikpapan
        BRE 53.05 8.79 DE Europe/Berlin Bremen
        BRI 41.14 16.76 IT Europe/Rome Bari
        BRN 46.91 7.50 CH Europe/Zurich Bern
        BRQ 49.15 16.69 CZ Europe/Prague Brno
        BRS 51.38 -2.72 GB Europe/London Bristol
        BRU 50.54 4.29 BE Europe/Brussels Brussels
        BSB -15.87 -47.92 BR America/Sao_Paulo Brasilia
        BSL 47.59 7.53 FR Europe/Paris Basel
        BSR 30.55 47.66 IQ Asia/Baghdad Basrah
        BTJ 5.52 95.42 ID Asia/Jakarta Banda Aceh
        BTS 48.17 17.21 SK Europe/Bratislava Bratislava
        BUA -5.42 154.67 PG Pacific/Port_Moresby Buka Island
        BUD 47.44 19.26 HU Europe/Budapest Budapest
        BUE -34.82 -58.54 AR America/Argentina/Buenos_Aires Buenos Aires
        BUH 44.57 26.10 RO Europe/Bucharest Bucharest
        BUQ -20.02 28.62 ZW Africa/Harare Bulawayo
        BUS 41.61 41.60 GE Asia/Tbilisi Batumi
        BWI 39.18 -76.67 US America/New_York Baltimore
        BWN 4.94 114.93 BN Asia/Brunei Bandar Seri Begawan
        BZE 17.54 -88.31 BZ America/Belize Belize City
        BZV -4.25 15.25 CG Africa/Brazzaville Brazzaville
        CAG 39.25 9.05 IT Europe/Rome Cagliari
        CAI 30.12 31.41 EG Africa/Cairo Cairo
        CAN 23.39 113.30 CN Asia/Shanghai Guangzhou
        CAP 19.73 -72.19 HT America/Port-au-Prince Cap Haitien
        CAY 4.82 -52.36 GF America/Cayenne Cayenne
        CBB -17.42 -66.18 BO America/La_Paz Cochabamba
        CBO 7.17 124.21 PH Asia/Manila Cotabato City
        CBR -35.31 149.20 AU Australia/Sydney Canberra
        CCP -36.77 -73.06 CL America/Santiago Concepcion
        CCS 10.60 -66.99 VE America/Caracas Caracas
        CCU 22.65 88.45 IN Asia/Kolkata Kolkata
        CDG 49.01 2.55 FR Europe/Paris Paris
        CEB 10.31 123.98 PH Asia/Manila Cebu
        CGH -23.63 -46.66 BR America/Sao_Paulo Sao Paulo
        CGK -6.13 106.66 ID Asia/Jakarta Jakarta
        CGN 50.87 7.14 DE Europe/Berlin Cologne
        CGP 22.25 91.81 BD Asia/Dhaka Chittagong
        CHC -43.49 172.53 NZ Pacific/Auckland Christchurch
        CHI 41.98 -87.91 US America/Chicago Chicago
        CIA 41.80 12.59 IT Europe/Rome Rome
        CIT 42.36 69.48 KZ Asia/Almaty Shymkent
        CJU 33.51 126.49 KR Asia/Seoul Jeju
        CKG 29.72 106.64 CN Asia/Shanghai Chongqing
        CKY 9.58 -13.61 GN Africa/Conakry Conakry
        CLE 41.41 -81.85 US America/New_York Cleveland
        CLJ 46.79 23.69 RO Europe/Bucharest Cluj-Napoca
        CLO 3.54 -76.38 CO America/Bogota Cali
        CLT 35.21 -80.95 US America/New_York Charlotte
        CMB 7.18 79.88 LK Asia/Colombo Colombo
        CMH 40.00 -82.89 US America/New_York Columbus
        CMN 33.37 -7.59 MA Africa/Casablanca Casablanca
        CNF -19.62 -43.97 BR America/Sao_Paulo Belo Horizonte
        CNS -16.89 145.75 AU Australia/Brisbane Cairns
        CNX 18.77 98.96 TH Asia/Bangkok Chiang Mai
        COK 10.15 76.40 IN Asia/Kolkata Cochin
        COO 6.36 2.38 BJ Africa/Porto-Novo Cotonou
        COR -31.32 -64.21 AR America/Argentina/Cordoba Cordoba
        CPH 55.62 12.66 DK Europe/Copenhagen Copenhagen
        CPT -33.96 18.60 ZA Africa/Johannesburg Cape Town
        CRL 50.27 4.27 BE Europe/Brussels Charleroi
        CRZ 39.08 63.61 TM Asia/Ashgabat Turkmenabat
        CTA 37.47 15.07 IT Europe/Rome Catania
        CTG 10.44 -75.51 CO America/Bogota Cartagena
        CTS 42.78 141.69 JP Asia/Tokyo Sapporo
        CTU 30.58 103.95 CN Asia/Shanghai Chengdu
        CUC 7.93 -72.51 CO America/Bogota Cucuta
        CUN 21.04 -86.88 MX America/Cancun Cancun
        CUR 12.19 -68.96 CW America/Curacao Willemstad
        CUZ -13.54 -71.94 PE America/Lima Cusco
        CVG 39.05 -84.67 US America/New_York Cincinnati
        CWB -25.53 -49.18 BR America/Sao_Paulo Curitiba
        CWL 51.40 -3.34 GB Europe/London Cardiff
        CZL 36.28 6.62 DZ Africa/Algiers Constantine
        DAC 23.84 90.40 BD Asia/Dhaka Dhaka
        DAD 16.04 108.20 VN Asia/Ho_Chi_Minh Da Nang
        DAM 33.41 36.52 SY Asia/Damascus Damascus
        DAR -6.88 39.20 TZ Africa/Dar_es_Salaam Dar es Salaam
        DBV 42.56 18.27 HR Europe/Zagreb Dubrovnik
        DCA 38.85 -77.04 US America/New_York Washington
        DEB 47.49 21.62 HU Europe/Budapest Debrecen
        DEL 28.57 77.10 IN Asia/Kolkata Delhi
        DEN 39.86 -104.67 US America/Denver Denver
        DFW 32.90 -97.04 US America/Chicago Dallas-Fort Worth
        DIL -8.55 125.53 TL Asia/Dili Dili
        DIR 9.62 41.85 ET Africa/Addis_Ababa Dire Dawa
        DIY 37.89 40.20 TR Europe/Istanbul Diyarbakir
        DJE 33.88 10.78 TN Africa/Tunis Djerba
        DJJ -2.58 140.52 ID Asia/Jayapura Jayapura
        DKR 14.74 -17.49 SN Africa/Dakar Dakar
        DLA 4.01 9.72 CM Africa/Douala Douala
        DLC 38.97 121.54 CN Asia/Shanghai Dalian
        DME 55.41 37.91 RU Europe/Moscow Moscow
        DMK 13.91 100.61 TH Asia/Bangkok Bangkok
        DMM 26.47 49.80 SA Asia/Riyadh Dammam
        DNK 48.36 35.10 UA Europe/Kyiv Dnipro
        DOH 25.26 51.61 QA Asia/Qatar Doha
        DPS -8.75 115.17 ID Asia/Makassar Denpasar
        DRS 51.13 13.77 DE Europe/Berlin Dresden
        DRW -12.41 130.88 AU Australia/Darwin Darwin
        DSS 14.67 -17.07 SN Africa/Dakar Dakar
        DTM 51.52 7.61 DE Europe/Berlin Dortmund
        DTT 42.21 -83.35 US America/New_York Detroit
        DTW 42.21 -83.35 US America/New_York Detroit
        DUB 53.42 -6.27 IE Europe/Dublin Dublin
        DUR -29.61 31.12 ZA Africa/Johannesburg Durban
        DUS 51.29 6.77 DE Europe/Berlin Dusseldorf
        DVO 7.13 125.65 PH Asia/Manila Davao City
        DXB 25.25 55.36 AE Asia/Dubai Dubai
        DYU 38.54 68.83 TJ Asia/Dushanbe Dushanbe
        EBB 0.04 32.44 UG Africa/Kampala Kampala
        EBL 36.24 43.96 IQ Asia/Baghdad Erbil
        ECN 35.15 33.50 CY Asia/Nicosia Nicosia
        EDI 55.95 -3.37 GB Europe/London Edinburgh
        EIN 51.45 5.37 NL Europe/Amsterdam Eindhoven
        ENU 6.47 7.56 NG Africa/Lagos Enugu
        ESB 40.13 33.00 TR Europe/Istanbul Ankara
        EUN 27.15 -13.22 EH Africa/Casablanca El Aaiun
        EVN 40.15 44.40 AM Asia/Yerevan Yerevan
        EWR 40.69 -74.17 US America/New_York Newark
        EZE -34.82 -58.54 AR America/Argentina/Buenos_Aires Buenos Aires
        FAO 37.01 -7.97 PT Europe/Lisbon Faro
        FBM -11.59 27.53 CD Africa/Lubumbashi Lubumbashi
        FCO 41.80 12.25 IT Europe/Rome Rome
        FEG 40.36 71.75 UZ Asia/Tashkent Fergana
        FEZ 33.93 -4.98 MA Africa/Casablanca Fes
        FIH -4.39 15.44 CD Africa/Kinshasa Kinshasa
        FKI 0.48 25.34 CD Africa/Lubumbashi Kisangani
        FLL 26.07 -80.15 US America/New_York Fort Lauderdale
        FLR 43.81 11.21 IT Europe/Rome Florence
        FMO 52.13 7.68 DE Europe/Berlin Munster
        FNA 8.62 -13.20 SL Africa/Freetown Freetown
        FNC 32.70 -16.77 PT Europe/Lisbon Funchal
        FNJ 39.22 125.67 KP Asia/Pyongyang Pyongyang
        FOR -3.78 -38.53 BR America/Fortaleza Fortaleza
        FRA 50.03 8.54 DE Europe/Berlin Frankfurt
        FRU 43.06 74.48 KG Asia/Bishkek Bishkek
        FUK 33.59 130.45 JP Asia/Tokyo Fukuoka
        GAU 26.11 91.59 IN Asia/Kolkata Guwahati
        GBE -24.56 25.92 BW Africa/Gaborone Gaborone
        GDL 20.52 -103.31 MX America/Mexico_City Guadalajara
        GDN 54.38 18.47 PL Europe/Warsaw Gdansk
        GEO 6.50 -58.25 GY America/Guyana Georgetown
        GIG -22.81 -43.25 BR America/Sao_Paulo Rio de Janeiro
        GIL 35.92 74.33 PK Asia/Karachi Gilgit
        GLA 55.87 -4.43 GB Europe/London Glasgow
        GMP 37.56 126.79 KR Asia/Seoul Seoul
        GND 12.00 -61.79 GD America/Grenada Saint George's
        GOI 15.38 73.83 IN Asia/Kolkata Goa
        GOM -1.67 29.24 CD Africa/Kigali Goma
        GOT 57.66 12.28 SE Europe/Stockholm Gothenburg
        GRQ 53.12 6.58 NL Europe/Amsterdam Groningen
        GRU -23.44 -46.47 BR America/Sao_Paulo Sao Paulo
        GRV 43.39 45.70 RU Europe/Moscow Grozny
        GRZ 46.99 15.44 AT Europe/Vienna Graz
        GUA 14.58 -90.53 GT America/Guatemala Guatemala City
        GUM 13.48 144.80 GU Pacific/Guam Tamuning
        GUW 47.12 51.82 KZ Asia/Oral Atyrau
        GVA 46.24 6.11 CH Europe/Zurich Geneva
        GYD 40.47 50.05 AZ Asia/Baku Baku
        GYE -2.16 -79.88 EC America/Guayaquil Guayaquil
        GZA 31.50 34.46 PS Asia/Gaza Gaza
        GZT 36.95 37.48 TR Europe/Istanbul Gaziantep
        HAH -11.53 43.27 KM Indian/Comoro Moroni
        HAJ 52.46 9.69 DE Europe/Berlin Hannover
        HAM 53.63 9.99 DE Europe/Berlin Hamburg
        HAN 21.22 105.81 VN Asia/Ho_Chi_Minh Hanoi
        HAV 22.99 -82.41 CU America/Havana Havana
        HBA -42.84 147.51 AU Australia/Hobart Hobart
        HBE 30.92 29.70 EG Africa/Cairo Alexandria
        HDY 6.93 100.39 TH Asia/Bangkok Hat Yai
        HEA 34.21 62.23 AF Asia/Kabul Herat
        HEL 60.32 24.96 FI Europe/Helsinki Helsinki
        HER 35.34 25.18 GR Europe/Athens Heraklion
        HFA 32.81 35.04 IL Asia/Jerusalem Haifa
        HGA 9.52 44.09 SO Africa/Mogadishu Hargeisa
        HGH 30.23 120.43 CN Asia/Shanghai Hangzhou
        HIJ 34.44 132.92 JP Asia/Tokyo Hiroshima
        HIR -9.43 160.05 SB Pacific/Guadalcanal Honiara
        HKG 22.31 113.92 HK Asia/Hong_Kong Hong Kong
        HKT 8.11 98.32 TH Asia/Bangkok Phuket
        HND 35.55 139.78 JP Asia/Tokyo Tokyo
        HNL 21.32 -157.92 US Pacific/Honolulu Honolulu
        HOU 29.65 -95.28 US America/Chicago Houston
        HRB 45.62 126.25 CN Asia/Shanghai Harbin
        HRE -17.93 31.09 ZW Africa/Harare Harare
        HRK 49.92 36.29 UA Europe/Kyiv Kharkiv
        HUI 16.40 107.70 VN Asia/Ho_Chi_Minh Hue
        HYD 17.23 78.43 IN Asia/Kolkata Hyderabad
        IAD 38.95 -77.46 US America/New_York Washington
        IAH 29.98 -95.34 US America/Chicago Houston
        IAS 47.18 27.62 RO Europe/Bucharest Iasi
        ICN 37.47 126.45 KR Asia/Seoul Seoul
        IEV 50.40 30.45 UA Europe/Kyiv Kyiv
        IFN 32.75 51.86 IR Asia/Tehran Isfahan
        IKA 35.42 51.15 IR Asia/Tehran Tehran
        IKT 52.27 104.39 RU Asia/Irkutsk Irkutsk
        IMF 24.76 93.90 IN Asia/Kolkata Imphal
        IND 39.72 -86.29 US America/New_York Indianapolis
        INN 47.26 11.34 AT Europe/Vienna Innsbruck
        ISB 33.55 72.83 PK Asia/Karachi Islamabad
        IST 41.28 28.75 TR Europe/Istanbul Istanbul
        ISU 35.56 45.32 IQ Asia/Baghdad Sulaymaniyah
        ITM 34.79 135.44 JP Asia/Tokyo Osaka
        IXA 23.89 91.24 IN Asia/Kolkata Agartala
        IXC 30.67 76.79 IN Asia/Kolkata Chandigarh
        IXJ 32.69 74.84 IN Asia/Kolkata Jammu
        IXZ 11.64 92.73 IN Asia/Kolkata Port Blair
        JAF 9.79 80.07 LK Asia/Colombo Jaffna
        JAI 26.82 75.81 IN Asia/Kolkata Jaipur
        JED 21.68 39.16 SA Asia/Riyadh Jeddah
        JFK 40.64 -73.78 US America/New_York New York
        JIB 11.55 43.16 DJ Africa/Djibouti Djibouti
        JKT -6.13 106.66 ID Asia/Jakarta Jakarta
        JNB -26.13 28.24 ZA Africa/Johannesburg Johannesburg
        JRO -3.43 37.07 TZ Africa/Dar_es_Salaam Arusha
        JRS 31.78 35.22 IL Asia/Jerusalem Jerusalem
        JUB 4.87 31.60 SS Africa/Juba Juba
        KAN 12.05 8.52 NG Africa/Lagos Kano
        KBL 34.57 69.21 AF Asia/Kabul Kabul
        KBP 50.34 30.89 UA Europe/Kyiv Kyiv
        KCH 1.48 110.35 MY Asia/Kuala_Lumpur Kuching
        KDH 31.51 65.85 AF Asia/Kabul Kandahar
        KEF 63.98 -22.61 IS Atlantic/Reykjavik Reykjavik
        KGD 54.89 20.59 RU Europe/Kaliningrad Kaliningrad
        KGL -1.97 30.14 RW Africa/Kigali Kigali
        KHH 22.58 120.35 TW Asia/Taipei Kaohsiung
        KHI 24.91 67.16 PK Asia/Karachi Karachi
        KHV 48.53 135.19 RU Asia/Vladivostok Khabarovsk
        KIN 17.94 -76.79 JM America/Jamaica Kingston
        KIS -0.09 34.73 KE Africa/Nairobi Kisumu
        KIV 46.93 28.93 MD Europe/Chisinau Chisinau
        KIX 34.43 135.24 JP Asia/Tokyo Osaka
        KJA 56.17 92.49 RU Asia/Krasnoyarsk Krasnoyarsk
        KLU 46.64 14.34 AT Europe/Vienna Klagenfurt
        KMG 24.99 102.74 CN Asia/Shanghai Kunming
        KMS 6.71 -1.59 GH Africa/Accra Kumasi
        KNO 3.64 98.87 ID Asia/Jakarta Medan
        KQT 37.87 68.86 TJ Asia/Dushanbe Bokhtar
        KRK 50.08 19.78 PL Europe/Warsaw Krakow
        KRR 45.03 39.17 RU Europe/Moscow Krasnodar
        KRT 15.59 32.55 SD Africa/Khartoum Khartoum
        KRW 40.06 53.01 TM Asia/Ashgabat Turkmenbashi
        KSC 48.66 21.24 SK Europe/Bratislava Kosice
        KTI 11.36 104.92 KH Asia/Phnom_Penh Phnom Penh
        KTM 27.70 85.36 NP Asia/Kathmandu Kathmandu
        KTW 50.47 19.08 PL Europe/Warsaw Katowice
        KUL 2.75 101.71 MY Asia/Kuala_Lumpur Kuala Lumpur
        KUN 54.96 24.08 LT Europe/Vilnius Kaunas
        KUT 42.18 42.48 GE Asia/Tbilisi Kutaisi
        KWI 29.23 47.98 KW Asia/Kuwait Kuwait City
        KZN 55.61 49.28 RU Europe/Moscow Kazan
        LAD -8.86 13.23 AO Africa/Luanda Luanda
        LAS 36.08 -115.15 US America/Los_Angeles Las Vegas
        LAX 33.94 -118.41 US America/Los_Angeles Los Angeles
        LBA 53.87 -1.66 GB Europe/London Leeds
        LBD 40.22 69.69 TJ Asia/Dushanbe Khujand
        LBV 0.46 9.41 GA Africa/Libreville Libreville
        LCA 34.88 33.62 CY Asia/Nicosia Larnaca
        LCY 51.51 0.06 GB Europe/London London
        LED 59.80 30.26 RU Europe/Moscow St. Petersburg
        LEJ 51.43 12.24 DE Europe/Berlin Leipzig
        LFW 6.17 1.25 TG Africa/Lome Lome
        LGA 40.78 -73.87 US America/New_York New York
        LGG 50.38 5.26 BE Europe/Brussels Liege
        LGW 51.15 -0.19 GB Europe/London London
        LHE 31.52 74.40 PK Asia/Karachi Lahore
        LHR 51.47 -0.46 GB Europe/London London
        LIL 50.56 3.09 FR Europe/Paris Lille
        LIM -12.02 -77.11 PE America/Lima Lima
        LIN 45.45 9.28 IT Europe/Rome Milan
        LIR 10.59 -85.54 CR America/Costa_Rica Liberia
        LIS 38.78 -9.14 PT Europe/Lisbon Lisbon
        LJU 46.22 14.46 SI Europe/Ljubljana Ljubljana
        LKO 26.76 80.89 IN Asia/Kolkata Lucknow
        LLA 65.54 22.12 SE Europe/Stockholm Lulea
        LLW -13.79 33.78 MW Africa/Blantyre Lilongwe
        LNZ 48.23 14.19 AT Europe/Vienna Linz
        LON 51.47 -0.46 GB Europe/London London
        LOS 6.58 3.32 NG Africa/Lagos Lagos
        LPB -16.51 -68.19 BO America/La_Paz La Paz
        LPL 53.33 -2.85 GB Europe/London Liverpool
        LPQ 19.90 102.16 LA Asia/Vientiane Luang Phabang
        LTK 35.40 35.95 SY Asia/Damascus Latakia
        LTN 51.87 -0.37 GB Europe/London London
        LUG 46.00 8.91 CH Europe/Zurich Lugano
        LUN -15.33 28.45 ZM Africa/Lusaka Lusaka
        LUX 49.37 6.12 LU Europe/Luxembourg Luxembourg
        LUZ 51.24 22.71 PL Europe/Warsaw Lublin
        LWN 40.75 43.86 AM Asia/Yerevan Gyumri
        LWO 49.81 23.96 UA Europe/Kyiv Lviv
        LXA 29.30 90.91 CN Asia/Shanghai Lhasa
        LXR 25.67 32.71 EG Africa/Cairo Luxor
        LYP 31.36 72.99 PK Asia/Karachi Faisalabad
        LYS 45.73 5.09 FR Europe/Paris Lyon
        MAA 12.99 80.17 IN Asia/Kolkata Chennai
        MAD 40.49 -3.57 ES Europe/Madrid Madrid
        MAK 9.56 31.65 SS Africa/Juba Malakal
        MAN 53.35 -2.27 GB Europe/London Manchester
        MAO -3.04 -60.05 BR America/Boa_Vista Manaus
        MAR 10.56 -71.73 VE America/Caracas Maracaibo
        MBA -4.03 39.59 KE Africa/Nairobi Mombasa
        MBJ 18.50 -77.91 JM America/Jamaica Montego Bay
        MCI 39.30 -94.71 US America/Chicago Kansas City
        MCO 28.43 -81.31 US America/New_York Orlando
        MCT 23.59 58.28 OM Asia/Muscat Muscat
        MCX 42.82 47.65 RU Europe/Moscow Makhachkala
        MDE 6.16 -75.42 CO America/Bogota Medellin
        MDL 21.70 95.98 MM Asia/Yangon Mandalay
        MDW 41.79 -87.75 US America/Chicago Chicago
        MDZ -32.83 -68.79 AR America/Argentina/Mendoza Mendoza
        MED 24.55 39.71 SA Asia/Riyadh Medina
        MEL -37.67 144.84 AU Australia/Melbourne Melbourne
        MEX 19.44 -99.07 MX America/Mexico_City Mexico City
        MFM 22.15 113.59 MO Asia/Macau Macau
        MGA 12.14 -86.17 NI America/Managua Managua
        MGQ 2.01 45.30 SO Africa/Mogadishu Mogadishu
        MHD 36.24 59.64 IR Asia/Tehran Mashhad
        MIA 25.80 -80.29 US America/New_York Miami
        MIL 45.63 8.73 IT Europe/Rome Milan
        MJI 32.89 13.28 LY Africa/Tripoli Tripoli
        MLA 35.86 14.48 MT Europe/Malta Valletta
        MLE 4.19 73.53 MV Indian/Maldives Male
        MMX 55.54 13.38 SE Europe/Stockholm Malmo
        MNL 14.51 121.02 PH Asia/Manila Manila
        MOW 55.97 37.41 RU Europe/Moscow Moscow
        MPL 43.58 3.96 FR Europe/Paris Montpellier
        MPM -25.92 32.57 MZ Africa/Maputo Maputo
        MRS 43.44 5.22 FR Europe/Paris Marseille
        MRU -20.43 57.68 MU Indian/Mauritius Port Louis
        MSP 44.88 -93.22 US America/Chicago Minneapolis
        MSQ 53.88 28.03 BY Europe/Minsk Minsk
        MST 50.91 5.77 NL Europe/Amsterdam Maastricht
        MSU -29.46 27.55 LS Africa/Maseru Maseru
        MSY 29.99 -90.26 US America/Chicago New Orleans
        MTS -26.53 31.31 SZ Africa/Mbabane Manzini
        MTY 25.78 -100.11 MX America/Mexico_City Monterrey
        MUC 48.35 11.79 DE Europe/Berlin Munich
        MUX 30.20 71.42 PK Asia/Karachi Multan
        MVD -34.84 -56.03 UY America/Montevideo Montevideo
        MXP 45.63 8.73 IT Europe/Rome Milan
        MZR 36.71 67.21 AF Asia/Kabul Mazar-i-Sharif
        NAG 21.09 79.05 IN Asia/Kolkata Nagpur
        NAJ 39.19 45.46 AZ Asia/Baku Nakhchivan
        NAN -17.76 177.44 FJ Pacific/Fiji Nadi
        NAP 40.89 14.29 IT Europe/Rome Naples
        NAS 25.04 -77.47 BS America/Nassau Nassau
        NBO -1.32 36.93 KE Africa/Nairobi Nairobi
        NCE 43.66 7.22 FR Europe/Paris Nice
        NCL 55.04 -1.69 GB Europe/London Newcastle
        NDJ 12.13 15.03 TD Africa/Ndjamena N'Djamena
        NGO 34.86 136.80 JP Asia/Tokyo Nagoya
        NIM 13.48 2.18 NE Africa/Niamey Niamey
        NIS -2.66 152.00 PG Pacific/Port_Moresby Simberi Island
        NJF 31.99 44.40 IQ Asia/Baghdad Najaf
        NKC 18.10 -15.95 MR Africa/Nouakchott Nouakchott
        NKG 31.74 118.86 CN Asia/Shanghai Nanjing
        NOU -22.01 166.21 NC Pacific/Noumea Noumea
        NQZ 51.02 71.47 KZ Asia/Almaty Astana
        NRT 35.76 140.39 JP Asia/Tokyo Tokyo
        NSI 3.72 11.55 CM Africa/Douala Yaounde
        NTE 47.15 -1.61 FR Europe/Paris Nantes
        NUE 49.50 11.07 DE Europe/Berlin Nuremberg
        NYC 40.64 -73.78 US America/New_York New York
        NYT 19.62 96.20 MM Asia/Yangon Naypyidaw
        OAK 37.72 -122.22 US America/Los_Angeles Oakland
        ODS 46.43 30.68 UA Europe/Kyiv Odesa
        OHD 41.18 20.74 MK Europe/Skopje Ohrid
        OKA 26.20 127.65 JP Asia/Tokyo Naha
        OMS 54.97 73.31 RU Asia/Omsk Omsk
        OPO 41.25 -8.68 PT Europe/Lisbon Porto
        ORD 41.98 -87.91 US America/Chicago Chicago
        ORK 51.84 -8.49 IE Europe/Dublin Cork
        ORN 35.62 -0.62 DZ Africa/Algiers Oran
        ORY 48.73 2.36 FR Europe/Paris Paris
        OSA 34.43 135.24 JP Asia/Tokyo Osaka
        OSL 60.19 11.10 NO Europe/Oslo Oslo
        OSR 49.70 18.11 CZ Europe/Prague Ostrava
        OSS 40.61 72.79 KG Asia/Bishkek Osh
        OTP 44.57 26.10 RO Europe/Bucharest Bucharest
        OUA 12.35 -1.51 BF Africa/Ouagadougou Ouagadougou
        OUL 64.93 25.35 FI Europe/Helsinki Oulu
        OVB 55.01 82.65 RU Asia/Krasnoyarsk Novosibirsk
        OXB 11.89 -15.65 GW Africa/Bissau Bissau
        PAP 18.58 -72.29 HT America/Port-au-Prince Port-au-Prince
        PAR 49.01 2.55 FR Europe/Paris Paris
        PAT 25.59 85.09 IN Asia/Kolkata Patna
        PBH 27.40 89.42 BT Asia/Thimphu Paro
        PBM 5.45 -55.19 SR America/Paramaribo Paramaribo
        PDV 42.07 24.85 BG Europe/Sofia Plovdiv
        PDX 45.59 -122.60 US America/Los_Angeles Portland
        PEK 40.08 116.58 CN Asia/Shanghai Beijing
        PEN 5.30 100.28 MY Asia/Kuala_Lumpur Penang
        PER -31.94 115.97 AU Australia/Perth Perth
        PEW 33.99 71.51 PK Asia/Karachi Peshawar
        PFO 34.72 32.49 CY Asia/Nicosia Paphos
        PHC 5.02 6.95 NG Africa/Lagos Port Harcourt
        PHL 39.87 -75.24 US America/New_York Philadelphia
        PHX 33.43 -112.01 US America/Phoenix Phoenix
        PIT 40.49 -80.23 US America/New_York Pittsburgh
        PKR 28.20 83.98 NP Asia/Kathmandu Pokhara
        PKX 39.50 116.40 CN Asia/Shanghai Beijing
        PLZ -33.98 25.62 ZA Africa/Johannesburg Port Elizabeth
        PMI 39.55 2.74 ES Europe/Madrid Palma de Mallorca
        PMO 38.18 13.09 IT Europe/Rome Palermo
        PNH 11.55 104.84 KH Asia/Phnom_Penh Phnom Penh
        PNQ 18.58 73.92 IN Asia/Kolkata Pune
        PNR -4.82 11.89 CG Africa/Brazzaville Pointe Noire
        POA -29.99 -51.17 BR America/Sao_Paulo Porto Alegre
        POM -9.44 147.22 PG Pacific/Port_Moresby Port Moresby
        POS 10.60 -61.34 TT America/Port_of_Spain Port of Spain
        POZ 52.42 16.83 PL Europe/Warsaw Poznan
        PPT -17.55 -149.61 PF Pacific/Tahiti Papeete
        PRG 50.10 14.26 CZ Europe/Prague Prague
        PRN 42.57 21.04 XK Europe/Belgrade Pristina
        PSA 43.68 10.39 IT Europe/Rome Pisa
        PTY 9.07 -79.38 PA America/Panama Panama City
        PUJ 18.57 -68.36 DO America/Santo_Domingo Punta Cana
        PUS 35.18 128.94 KR Asia/Seoul Busan
        PVG 31.14 121.81 CN Asia/Shanghai Shanghai
        PZU 19.43 37.23 SD Africa/Khartoum Port Sudan
        RAI 14.92 -23.49 CV Atlantic/Cape_Verde Praia
        RAK 31.61 -8.04 MA Africa/Casablanca Marrakech
        RBA 34.05 -6.75 MA Africa/Casablanca Rabat
        RDU 35.88 -78.79 US America/New_York Raleigh
        REC -8.13 -34.92 BR America/Recife Recife
        REK 63.98 -22.61 IS Atlantic/Reykjavik Reykjavik
        REP 13.41 103.81 KH Asia/Phnom_Penh Siem Reap
        RGN 16.91 96.13 MM Asia/Yangon Yangon
        RIO -22.81 -43.25 BR America/Sao_Paulo Rio de Janeiro
        RIX 56.92 23.97 LV Europe/Riga Riga
        RKT 25.61 55.94 AE Asia/Dubai Ras Al Khaimah
        RMO 46.93 28.93 MD Europe/Chisinau Chisinau
        RNS 48.07 -1.73 FR Europe/Paris Rennes
        ROB 6.23 -10.36 LR Africa/Monrovia Monrovia
        ROM 41.80 12.25 IT Europe/Rome Rome
        ROS -32.90 -60.78 AR America/Argentina/Cordoba Rosario
        ROV 47.50 39.93 RU Europe/Moscow Rostov-on-Don
        RTM 51.96 4.44 NL Europe/Amsterdam Rotterdam
        RUH 24.96 46.70 SA Asia/Riyadh Riyadh
        RUN -20.89 55.51 RE Indian/Reunion St Denis
        RVN 66.56 25.83 FI Europe/Helsinki Rovaniemi
        RZE 50.11 22.02 PL Europe/Warsaw Rzeszow
        SAH 15.48 44.22 YE Asia/Aden Sanaa
        SAL 13.44 -89.06 SV America/El_Salvador San Salvador
        SAN 32.73 -117.19 US America/Los_Angeles San Diego
        SAO -23.44 -46.47 BR America/Sao_Paulo Sao Paulo
        SAP 15.45 -87.92 HN America/Tegucigalpa San Pedro Sula
        SAT 29.53 -98.47 US America/Chicago San Antonio
        SAW 40.90 29.31 TR Europe/Istanbul Istanbul
        SCL -33.39 -70.79 CL America/Santiago Santiago
        SCO 43.86 51.09 KZ Asia/Oral Aktau
        SCU 19.97 -75.84 CU America/Havana Santiago
        SDQ 18.43 -69.67 DO America/Santo_Domingo Santo Domingo
        SEA 47.45 -122.31 US America/Los_Angeles Seattle
        SEB 26.99 14.47 LY Africa/Tripoli Sabha
        SEL 37.47 126.45 KR Asia/Seoul Seoul
        SEZ -4.67 55.52 SC Indian/Mahe Victoria
        SFA 34.72 10.69 TN Africa/Tunis Sfax
        SFO 37.62 -122.38 US America/Los_Angeles San Francisco
        SGN 10.82 106.65 VN Asia/Ho_Chi_Minh Ho Chi Minh City
        SHA 31.20 121.34 CN Asia/Shanghai Shanghai
        SHJ 25.33 55.52 AE Asia/Dubai Sharjah
        SHO -26.36 31.72 SZ Africa/Mbabane Manzini
        SIN 1.35 103.99 SG Asia/Singapore Singapore
        SJC 37.36 -121.93 US America/Los_Angeles San Jose
        SJJ 43.82 18.33 BA Europe/Sarajevo Sarajevo
        SJO 9.99 -84.21 CR America/Costa_Rica San Jose
        SJU 18.44 -66.00 US America/Puerto_Rico San Juan
        SKD 39.70 66.98 UZ Asia/Samarkand Samarkand
        SKG 40.52 22.97 GR Europe/Athens Thessaloniki
        SKP 41.96 21.62 MK Europe/Skopje Skopje
        SKT 32.54 74.36 PK Asia/Karachi Sialkot
        SLC 40.79 -111.98 US America/Denver Salt Lake City
        SLL 17.04 54.09 OM Asia/Muscat Salalah
        SNN 52.70 -8.92 IE Europe/Dublin Shannon
        SOF 42.70 23.41 BG Europe/Sofia Sofia
        SPU 43.54 16.30 HR Europe/Zagreb Split
        SSA -12.91 -38.32 BR America/Bahia Salvador
        SSG 3.76 8.71 GQ Africa/Malabo Malabo
        SSH 27.98 34.40 EG Africa/Cairo Sharm el-Sheikh
        STI 19.41 -70.60 DO America/Santo_Domingo Santiago
        STL 38.75 -90.37 US America/Chicago St Louis
        STN 51.88 0.23 GB Europe/London London
        STO 59.65 17.92 SE Europe/Stockholm Stockholm
        STR 48.69 9.22 DE Europe/Berlin Stuttgart
        SUB -7.38 112.79 ID Asia/Jakarta Surabaya
        SUV -18.04 178.56 FJ Pacific/Fiji Suva
        SVG 58.88 5.64 NO Europe/Oslo Stavanger
        SVO 55.97 37.41 RU Europe/Moscow Moscow
        SVQ 37.42 -5.89 ES Europe/Madrid Seville
        SVX 56.74 60.80 RU Asia/Yekaterinburg Yekaterinburg
        SXB 48.54 7.63 FR Europe/Paris Strasbourg
        SXR 33.99 74.77 IN Asia/Kolkata Srinagar
        SYD -33.95 151.18 AU Australia/Sydney Sydney
        SYZ 29.54 52.59 IR Asia/Tehran Shiraz
        SZB 3.13 101.55 MY Asia/Kuala_Lumpur Kuala Lumpur
        SZG 47.79 13.00 AT Europe/Vienna Salzburg
        SZX 22.64 113.81 CN Asia/Shanghai Shenzhen
        TAO 36.37 120.10 CN Asia/Shanghai Qingdao
        TAS 41.26 69.28 UZ Asia/Samarkand Tashkent
        TBS 41.67 44.95 GE Asia/Tbilisi Tbilisi
        TBU -21.24 -175.15 TO Pacific/Tongatapu Nuku'alofa
        TBZ 38.13 46.23 IR Asia/Tehran Tabriz
        TGD 42.36 19.25 ME Europe/Podgorica Podgorica
        TGU 14.06 -87.22 HN America/Tegucigalpa Tegucigalpa
        THR 35.69 51.31 IR Asia/Tehran Tehran
        TIA 41.41 19.72 AL Europe/Tirane Tirana
        TIJ 32.54 -116.97 MX America/Tijuana Tijuana
        TIP 32.66 13.16 LY Africa/Tripoli Tripoli
        TIV 42.40 18.72 ME Europe/Podgorica Tivat
        TKU 60.51 22.26 FI Europe/Helsinki Turku
        TLL 59.41 24.83 EE Europe/Tallinn Tallinn
        TLS 43.63 1.36 FR Europe/Paris Toulouse
        TLV 32.01 34.89 IL Asia/Jerusalem Tel Aviv
        TML 9.56 -0.86 GH Africa/Accra Tamale
        TMP 61.41 23.60 FI Europe/Helsinki Tampere
        TMS 0.38 6.71 ST Africa/Sao_Tome Sao Tome
        TNG 35.73 -5.92 MA Africa/Casablanca Tangier
        TNR -18.80 47.48 MG Indian/Antananarivo Antananarivo
        TOM 16.73 -3.01 ML Africa/Bamako Timbuktu
        TOS 69.68 18.92 NO Europe/Oslo Tromso
        TPA 27.98 -82.53 US America/New_York Tampa
        TPE 25.08 121.23 TW Asia/Taipei Taipei
        TRD 63.46 10.92 NO Europe/Oslo Trondheim
        TRN 45.20 7.65 IT Europe/Rome Turin
        TRS 45.83 13.47 IT Europe/Rome Trieste
        TRV 8.48 76.92 IN Asia/Kolkata Trivandrum
        TSA 25.07 121.55 TW Asia/Taipei Taipei
        TSE 51.02 71.47 KZ Asia/Almaty Astana
        TSR 45.81 21.34 RO Europe/Bucharest Timisoara
        TUN 36.85 10.23 TN Africa/Tunis Tunis
        TYO 35.55 139.78 JP Asia/Tokyo Tokyo
        TZX 41.00 39.79 TR Europe/Istanbul Trabzon
        UET 30.25 66.94 PK Asia/Karachi Quetta
        UFA 54.56 55.87 RU Asia/Yekaterinburg Ufa
        UGC 41.58 60.64 UZ Asia/Samarkand Urgench
        UIO -0.13 -78.36 EC America/Guayaquil Quito
        ULN 47.84 106.77 MN Asia/Ulaanbaatar Ulaanbaatar
        UME 63.79 20.28 SE Europe/Stockholm Umea
        UPG -5.06 119.55 ID Asia/Makassar Makassar
        URC 43.91 87.47 CN Asia/Shanghai Urumqi
        UVF 13.73 -60.95 LC America/St_Lucia Vieux Fort
        VAN 38.47 43.33 TR Europe/Istanbul Van
        VAR 43.23 27.83 BG Europe/Sofia Varna
        VCE 45.51 12.35 IT Europe/Rome Venice
        VIE 48.11 16.57 AT Europe/Vienna Vienna
        VKO 55.59 37.26 RU Europe/Moscow Moscow
        VLC 39.49 -0.48 ES Europe/Madrid Valencia
        VLI -17.70 168.32 VU Pacific/Efate Port Vila
        VLN 10.15 -67.93 VE America/Caracas Valencia
        VNO 54.63 25.29 LT Europe/Vilnius Vilnius
        VRN 45.40 10.89 IT Europe/Rome Verona
        VTE 17.99 102.56 LA Asia/Vientiane Vientiane
        VVI -17.64 -63.14 BO America/La_Paz Santa Cruz
        VVO 43.40 132.15 RU Asia/Vladivostok Vladivostok
        WAS 38.95 -77.46 US America/New_York Washington
        WAW 52.17 20.97 PL Europe/Warsaw Warsaw
        WDH -22.48 17.47 NA Africa/Windhoek Windhoek
        WIL -1.32 36.81 KE Africa/Nairobi Nairobi
        WLG -41.33 174.80 NZ Pacific/Auckland Wellington
        WRO 51.10 16.89 PL Europe/Warsaw Wroclaw
        WUH 30.78 114.21 CN Asia/Shanghai Wuhan
        XIY 34.45 108.75 CN Asia/Shanghai Xi'an
        YAO 3.84 11.52 CM Africa/Douala Yaounde
        YEG 53.31 -113.58 CA America/Edmonton Edmonton
        YHZ 44.88 -63.51 CA America/Halifax Halifax
        YMQ 45.47 -73.74 CA America/Toronto Montreal
        YOW 45.32 -75.67 CA America/Toronto Ottawa
        YQB 46.79 -71.39 CA America/Toronto Quebec City
        YTO 43.68 -79.63 CA America/Toronto Toronto
        YUL 45.47 -73.74 CA America/Toronto Montreal
        YVR 49.19 -123.18 CA America/Vancouver Vancouver
        YWG 49.91 -97.24 CA America/Winnipeg Winnipeg
        YYC 51.11 -114.02 CA America/Edmonton Calgary
        YYT 47.62 -52.75 CA America/St_Johns St. John's
        YYZ 43.68 -79.63 CA America/Toronto Toronto
        ZAG 45.74 16.07 HR Europe/Zagreb Zagreb
        ZAM 6.92 122.06 PH Asia/Manila Zamboanga City
        ZNZ -6.22 39.22 TZ Africa/Dar_es_Salaam Zanzibar
        ZQN -45.02 168.74 NZ Pacific/Auckland Queenstown
        ZRH 47.46 8.55 CH Europe/Zurich Zurich
        ZYL 24.96 91.87 BD Asia/Dhaka Sylhet
        """
}
