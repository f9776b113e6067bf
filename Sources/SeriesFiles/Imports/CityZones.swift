/// The time zones of cities by their codes (IATA's, of the city or one of its airports): capitals, and other cities
/// that people travel from. A city that is not here needs a zone that is said.
enum CityZones {
    /// The IANA name of the zone of a city.
    static func zone(ofCity code: String) -> String? { zones[code.uppercased()] }

    private static let zones: [String: String] = Dictionary(
        table.split(separator: "\n").flatMap { line in
            let words = line.split { $0 == " " || $0 == ":" }.map(String.init)
            return words.dropFirst().map { ($0, words[0]) }
        }, uniquingKeysWith: { first, _ in first })

    private static let table = """
        Africa/Abidjan: ABJ
        Africa/Accra: ACC KMS TML
        Africa/Addis_Ababa: ADD DIR
        Africa/Algiers: ALG CZL ORN
        Africa/Asmara: ASM
        Africa/Bamako: BKO TOM
        Africa/Bangui: BGF
        Africa/Banjul: BJL
        Africa/Bissau: OXB
        Africa/Blantyre: LLW
        Africa/Brazzaville: BZV PNR
        Africa/Bujumbura: BJM
        Africa/Cairo: ALY ASW CAI HBE LXR SSH
        Africa/Casablanca: AGA CMN EUN FEZ RAK RBA TNG
        Africa/Conakry: CKY
        Africa/Dakar: DKR DSS
        Africa/Dar_es_Salaam: DAR JRO ZNZ
        Africa/Djibouti: JIB
        Africa/Douala: DLA NSI YAO
        Africa/Freetown: FNA
        Africa/Gaborone: GBE
        Africa/Harare: BUQ HRE
        Africa/Johannesburg: BFN CPT DUR JNB PLZ
        Africa/Juba: JUB MAK
        Africa/Kampala: EBB
        Africa/Khartoum: KRT PZU
        Africa/Kigali: GOM KGL
        Africa/Kinshasa: FIH
        Africa/Lagos: ABB ABV ENU KAN LOS PHC
        Africa/Libreville: LBV
        Africa/Lome: LFW
        Africa/Luanda: LAD
        Africa/Lubumbashi: BKY FBM FKI
        Africa/Lusaka: LUN
        Africa/Malabo: SSG
        Africa/Maputo: BEW MPM
        Africa/Maseru: MSU
        Africa/Mbabane: MTS SHO
        Africa/Mogadishu: BBO HGA MGQ
        Africa/Monrovia: ROB
        Africa/Nairobi: KIS MBA NBO WIL
        Africa/Ndjamena: NDJ
        Africa/Niamey: AJY NIM
        Africa/Nouakchott: NKC
        Africa/Ouagadougou: BOY OUA
        Africa/Porto-Novo: COO
        Africa/Sao_Tome: TMS
        Africa/Tripoli: BEN MJI SEB TIP
        Africa/Tunis: DJE SFA TUN
        Africa/Windhoek: WDH
        America/Anchorage: ANC
        America/Antigua: ANU
        America/Argentina/Buenos_Aires: AEP BUE EZE
        America/Argentina/Cordoba: COR ROS
        America/Argentina/Mendoza: MDZ
        America/Aruba: AUA
        America/Asuncion: ASU
        America/Bahia: SSA
        America/Barbados: BGI
        America/Belem: BEL
        America/Belize: BZE
        America/Boa_Vista: MAO
        America/Bogota: BAQ BOG CLO CTG CUC MDE
        America/Cancun: CUN
        America/Caracas: CCS MAR VLN
        America/Cayenne: CAY
        America/Chicago: AUS BNA CHI DFW HOU IAH MCI MDW MSP MSY ORD SAT STL
        America/Costa_Rica: LIR SJO
        America/Curacao: CUR
        America/Denver: DEN SLC
        America/Edmonton: YEG YYC
        America/El_Salvador: SAL
        America/Fortaleza: FOR
        America/Grenada: GND
        America/Guatemala: GUA
        America/Guayaquil: GYE UIO
        America/Guyana: GEO
        America/Halifax: YHZ
        America/Havana: HAV SCU
        America/Jamaica: KIN MBJ
        America/La_Paz: CBB LPB VVI
        America/Lima: AQP CUZ LIM
        America/Los_Angeles: LAS LAX OAK PDX SAN SEA SFO SJC
        America/Managua: MGA
        America/Mexico_City: GDL MEX MTY
        America/Montevideo: MVD
        America/Nassau: NAS
        America/New_York: ATL BOS BWI CLE CLT CMH CVG DCA DTT DTW EWR FLL IAD IND JFK LGA MCO MIA NYC PHL PIT RDU TPA
        America/New_York: WAS
        America/Panama: PTY
        America/Paramaribo: PBM
        America/Phoenix: PHX
        America/Port-au-Prince: CAP PAP
        America/Port_of_Spain: POS
        America/Puerto_Rico: SJU
        America/Recife: REC
        America/Santiago: CCP SCL
        America/Santo_Domingo: PUJ SDQ STI
        America/Sao_Paulo: BSB CGH CNF CWB GIG GRU POA RIO SAO
        America/St_Johns: YYT
        America/St_Lucia: UVF
        America/Tegucigalpa: SAP TGU
        America/Tijuana: TIJ
        America/Toronto: YMQ YOW YQB YTO YUL YYZ
        America/Vancouver: YVR
        America/Winnipeg: YWG
        Asia/Aden: ADE SAH
        Asia/Almaty: ALA CIT NQZ TSE
        Asia/Amman: AMM AQJ
        Asia/Ashgabat: ASB CRZ KRW
        Asia/Baghdad: BGW BSR EBL ISU NJF
        Asia/Bahrain: BAH
        Asia/Baku: GYD NAJ
        Asia/Bangkok: BKK CNX DMK HDY HKT
        Asia/Beirut: BEY
        Asia/Bishkek: FRU OSS
        Asia/Brunei: BWN
        Asia/Colombo: CMB JAF
        Asia/Damascus: ALP DAM LTK
        Asia/Dhaka: CGP DAC ZYL
        Asia/Dili: DIL
        Asia/Dubai: AUH DXB RKT SHJ
        Asia/Dushanbe: DYU KQT LBD
        Asia/Gaza: GZA
        Asia/Ho_Chi_Minh: DAD HAN HUI SGN
        Asia/Hong_Kong: HKG
        Asia/Irkutsk: IKT
        Asia/Jakarta: BTJ CGK JKT KNO SUB
        Asia/Jayapura: DJJ
        Asia/Jerusalem: HFA JRS TLV
        Asia/Kabul: HEA KBL KDH MZR
        Asia/Karachi: GIL ISB KHI LHE LYP MUX PEW SKT UET
        Asia/Kathmandu: KTM PKR
        Asia/Kolkata: AMD ATQ BBI BLR BOM CCU COK DEL GAU GOI HYD IMF IXA IXC IXJ IXZ JAI LKO MAA NAG PAT PNQ SXR TRV
        Asia/Krasnoyarsk: KJA OVB
        Asia/Kuala_Lumpur: KCH KUL PEN SZB
        Asia/Kuching: BKI
        Asia/Kuwait: KWI
        Asia/Macau: MFM
        Asia/Makassar: BPN DPS UPG
        Asia/Manila: CBO CEB DVO MNL ZAM
        Asia/Muscat: MCT SLL
        Asia/Nicosia: ECN LCA PFO
        Asia/Omsk: OMS
        Asia/Oral: GUW SCO
        Asia/Phnom_Penh: KTI PNH REP
        Asia/Pyongyang: FNJ
        Asia/Qatar: DOH
        Asia/Riyadh: DMM JED MED RUH
        Asia/Samarkand: BHK SKD TAS UGC
        Asia/Seoul: CJU GMP ICN PUS SEL
        Asia/Shanghai: BJS CAN CKG CTU DLC HGH HRB KMG LXA NKG PEK PKX PVG SHA SZX TAO URC WUH XIY
        Asia/Singapore: SIN
        Asia/Taipei: KHH TPE TSA
        Asia/Tashkent: FEG
        Asia/Tbilisi: BUS KUT TBS
        Asia/Tehran: AWZ IFN IKA MHD SYZ TBZ THR
        Asia/Thimphu: PBH
        Asia/Tokyo: CTS FUK HIJ HND ITM KIX NGO NRT OKA OSA TYO
        Asia/Ulaanbaatar: ULN
        Asia/Vientiane: LPQ VTE
        Asia/Vladivostok: KHV VVO
        Asia/Yangon: MDL NYT RGN
        Asia/Yekaterinburg: SVX UFA
        Asia/Yerevan: EVN LWN
        Atlantic/Cape_Verde: RAI
        Atlantic/Reykjavik: KEF REK
        Australia/Adelaide: ADL
        Australia/Brisbane: BNE CNS
        Australia/Darwin: DRW
        Australia/Hobart: HBA
        Australia/Melbourne: MEL
        Australia/Perth: PER
        Australia/Sydney: CBR SYD
        Europe/Amsterdam: AMS EIN GRQ MST RTM
        Europe/Athens: ATH HER SKG
        Europe/Belgrade: BEG PRN
        Europe/Berlin: BER BRE CGN DRS DTM DUS FMO FRA HAJ HAM LEJ MUC NUE STR
        Europe/Bratislava: BTS KSC
        Europe/Brussels: ANR BRU CRL LGG
        Europe/Bucharest: BUH CLJ IAS OTP TSR
        Europe/Budapest: BUD DEB
        Europe/Chisinau: KIV RMO
        Europe/Copenhagen: AAL BLL CPH
        Europe/Dublin: DUB ORK SNN
        Europe/Helsinki: HEL OUL RVN TKU TMP
        Europe/Istanbul: ADA ADB AYT DIY ESB GZT IST SAW TZX VAN
        Europe/Kaliningrad: KGD
        Europe/Kyiv: DNK HRK IEV KBP LWO ODS
        Europe/Lisbon: FAO FNC LIS OPO
        Europe/Ljubljana: LJU
        Europe/London: ABZ BFS BHD BHX BRS CWL EDI GLA LBA LCY LGW LHR LON LPL LTN MAN NCL STN
        Europe/Luxembourg: LUX
        Europe/Madrid: AGP ALC BCN BIO MAD PMI SVQ VLC
        Europe/Malta: MLA
        Europe/Minsk: MSQ
        Europe/Moscow: AER DME GRV KRR KZN LED MCX MOW ROV SVO VKO
        Europe/Oslo: BGO OSL SVG TOS TRD
        Europe/Paris: BOD BSL CDG LIL LYS MPL MRS NCE NTE ORY PAR RNS SXB TLS
        Europe/Podgorica: TGD TIV
        Europe/Prague: BRQ OSR PRG
        Europe/Riga: RIX
        Europe/Rome: BGY BLQ BRI CAG CIA CTA FCO FLR LIN MIL MXP NAP PMO PSA ROM TRN TRS VCE VRN
        Europe/Sarajevo: BNX SJJ
        Europe/Skopje: OHD SKP
        Europe/Sofia: BOJ PDV SOF VAR
        Europe/Stockholm: ARN GOT LLA MMX STO UME
        Europe/Tallinn: TLL
        Europe/Tirane: TIA
        Europe/Vienna: GRZ INN KLU LNZ SZG VIE
        Europe/Vilnius: KUN VNO
        Europe/Warsaw: GDN KRK KTW LUZ POZ RZE WAW WRO
        Europe/Zagreb: DBV SPU ZAG
        Europe/Zurich: BRN GVA LUG ZRH
        Indian/Antananarivo: TNR
        Indian/Comoro: HAH
        Indian/Mahe: SEZ
        Indian/Maldives: MLE
        Indian/Mauritius: MRU
        Indian/Reunion: RUN
        Pacific/Apia: APW
        Pacific/Auckland: AKL CHC WLG ZQN
        Pacific/Efate: VLI
        Pacific/Fiji: NAN SUV
        Pacific/Guadalcanal: HIR
        Pacific/Guam: GUM
        Pacific/Honolulu: HNL
        Pacific/Noumea: NOU
        Pacific/Port_Moresby: BUA NIS POM
        Pacific/Tahiti: PPT
        Pacific/Tongatapu: TBU
        """
}
