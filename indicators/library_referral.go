package indicators

func libraryReferral() []libraryEntry {
	var (
		t           = libraryText
		centralEast = libraryPractice("211 Central East Ontario, needs reports 2010 and 2013", "https://issuu.com./211ce/docs/2013_211_central_east_ontario_-_nee")
		midlands    = libraryPractice("United Way of the Midlands, Securing the Safety Net: referrals, need and availability (211 Nebraska and Iowa)", "https://unitedwaymidlands.org/community-resources/securing-the-safety-net-referrals-need-and-availability")
		pa          = libraryPractice("PA 211 data structure study (2025)", "https://jetty.klnpa.org/node/48789/ocr")
		unmet       = libraryPractice("Connecticut 211, Unmet Needs Report (2010)", "http://www.pschousing.org/news/2010-2-1-1-unmet-needs-report?page=1")
		dakota      = libraryGuidance("North Dakota manual 650-50-20 and 650-50-25, Aging and Disability Resource-LINK", "")
		protocol    = libraryPractice("Protocol for fully functioning information and assistance (2012)", "https://www.yumpu.com/en/document/view/25552523/protocol-for-fully-functioning-information-assistance-western-/16")
		ocean       = libraryPractice("Ocean Provider Network FHIR Playbook, eReferral life cycle", "https://simplifier.net/guide/Ocean-Provider-Network-FHIR-Playbook/Home/Payloads/task.status-eReferral-Lifecycle.page.md?version=current")
		statistics  = libraryPractice("Bitfocus, referral outcome statistics", "https://help.bitfocus.com/rfrl-102-referral-outcome-statistics")
		champaign   = libraryPractice("United Way of Champaign County, 211 third quarter 2019 report", "https://unitedwaychampaign.org/news/211-third-quarter-2019-report-available")
		repentigny  = libraryPractice("Urban Agenda Platform (UN-Habitat and Guangzhou Award), Repentigny: Informational and Social Crossroads and the 211 service", "")
		hsds        = libraryPractice("Open Referral, Human Services Data Specification 3.0", "https://github.com/openreferral/specification")
	)
	ratio := func(v Indicator) Indicator {
		v.Kind, v.Direction = RatioOf, Descriptive
		return v
	}
	contacts := t("contacts with the service", "demandes reçues par le service", "consultas recibidas por el servicio", "الاتصالات بالخدمة")
	referrals := t("referrals sent", "orientations transmises", "derivaciones enviadas", "الإحالات المرسلة")
	system := t("records of the referral system", "dossiers du système d’orientation", "registros del sistema de derivación", "سجلات نظام الإحالة")
	followUps := t("follow-up records", "dossiers de suivi", "registros de seguimiento", "سجلات المتابعة")
	return []libraryEntry{
		{Indicator{ID: "referral-contacts", Name: t("Contacts for each 1,000 residents", "Demandes pour 1 000 résidents", "Consultas por cada 1000 residentes", "الاتصالات لكل 1000 من السكان"),
			Kind: Rate, Per: 1000, Of: "contact", Direction: Descriptive, Level: Output, Numerator: contacts, Denominator: libraryPopulation(), Source: libraryContacts()},
			centralEast.At("calls as a share of the population and of households, 2013")},
		{ratio(libraryShare("referral-needs-per-contact", Output, "need",
			t("Needs for each contact", "Besoins par demande", "Necesidades por consulta", "الاحتياجات لكل اتصال"), libraryNeeds(), contacts, libraryContacts())),
			pa.At("three tiers: interaction, referral, numbered need")},
		{ratio(libraryShare("referral-referrals-per-need", Output, "referral",
			t("Referrals for each need", "Orientations par besoin", "Derivaciones por necesidad", "الإحالات لكل احتياج"),
			t("referrals given", "orientations données", "derivaciones dadas", "الإحالات المقدمة"), libraryNeeds(), libraryContacts())),
			midlands.At("referrals for each met need")},
		{libraryShare("referral-needs-referred", Immediate, "need",
			t("Needs referred at contact", "Besoins orientés lors de la demande", "Necesidades derivadas en la consulta", "الاحتياجات المُحالة عند الاتصال"),
			t("needs with at least one referral", "besoins ayant reçu au moins une orientation", "necesidades con al menos una derivación", "الاحتياجات التي لها إحالة واحدة على الأقل"), libraryNeeds(), libraryContacts()),
			libraryQuoted(midlands, "met need", "a need is considered met if 211 can provide at least one resource referral")},
		{libraryLess(libraryShare("referral-unmet-needs", Immediate, "need",
			t("Needs unmet at contact", "Besoins non comblés lors de la demande", "Necesidades no cubiertas en la consulta", "الاحتياجات غير الملبّاة عند الاتصال"),
			t("needs for which there was no resource to refer to", "besoins pour lesquels il n’y avait aucune ressource", "necesidades para las que no había ningún recurso", "الاحتياجات التي لم يوجد لها مورد يُحال إليه"), libraryNeeds(), libraryContacts())),
			unmet.At("unmet needs by service and reason")},
		{libraryShare("referral-choice-offered", Output, "need",
			t("Choice offered", "Choix offert", "Opciones ofrecidas", "إتاحة الاختيار"),
			t("needs given three or more referrals", "besoins ayant reçu au moins trois orientations", "necesidades con tres derivaciones o más", "الاحتياجات التي قُدمت لها ثلاث إحالات أو أكثر"),
			t("needs for which three or more were available", "besoins pour lesquels au moins trois étaient possibles", "necesidades para las que había tres o más disponibles", "الاحتياجات التي توفرت لها ثلاث إحالات أو أكثر"), libraryContacts()),
			libraryQuoted(dakota, "referrals", "where possible, provide a minimum of three referrals to give the consumer a choice")},
		{libraryShare("referral-follow-up-reached", Output, "follow-up",
			t("Follow-ups that reached the person", "Suivis ayant joint la personne", "Seguimientos que llegaron a la persona", "المتابعات التي وصلت إلى الشخص"),
			t("follow-ups in which the person was reached", "suivis où la personne a été jointe", "seguimientos en los que se contactó a la persona", "المتابعات التي جرى فيها الوصول إلى الشخص"),
			t("follow-ups the person agreed to", "suivis auxquels la personne a consenti", "seguimientos que la persona aceptó", "المتابعات التي وافق عليها الشخص"), followUps),
			protocol.At("follow-up")},
		{libraryShare("referral-need-met", Intermediate, "need",
			t("Needs met at follow-up", "Besoins comblés au moment du suivi", "Necesidades cubiertas en el seguimiento", "الاحتياجات الملبّاة عند المتابعة"),
			t("needs that were met by a referral", "besoins comblés grâce à une orientation", "necesidades cubiertas gracias a una derivación", "الاحتياجات التي لبّتها إحالة"),
			t("needs of the people who were reached; what is not known is reported beside it", "besoins des personnes jointes; ce qu’on ignore est rapporté à part", "necesidades de las personas contactadas; lo que no se sabe se informa aparte", "احتياجات من جرى الوصول إليهم؛ ويُذكر ما ليس معروفًا إلى جانبها"), followUps),
			protocol.At("follow-up: whether needs were met by the referrals and if not, why not")},
		{libraryShare("referral-accepted", Immediate, "referral",
			t("Referrals accepted", "Orientations acceptées", "Derivaciones aceptadas", "الإحالات المقبولة"),
			t("referrals the receiver accepted", "orientations acceptées par le destinataire", "derivaciones aceptadas por quien las recibe", "الإحالات التي قبلها المتلقي"), referrals, system),
			ocean.At("accepted")},
		{libraryShare("referral-completed", Immediate, "referral",
			t("Accepted referrals completed", "Orientations acceptées menées à terme", "Derivaciones aceptadas y completadas", "الإحالات المقبولة المكتملة"),
			t("referrals completed", "orientations menées à terme", "derivaciones completadas", "الإحالات المكتملة"),
			t("referrals the receiver accepted", "orientations acceptées par le destinataire", "derivaciones aceptadas por quien las recibe", "الإحالات التي قبلها المتلقي"), system),
			ocean.At("completed")},
		{Indicator{ID: "referral-days-pending", Name: t("Days a referral is pending", "Jours d’attente d’une orientation", "Días que una derivación está pendiente", "أيام انتظار الإحالة"),
			Kind: Median, Unit: "days", Of: "referral", Direction: Decrease, Level: Immediate, Source: system,
			Method: t("last date minus first date of each referral; the median, and the 90th percentile beside it", "dernière date moins première date de chaque orientation; la médiane, et le 90e centile à côté", "última fecha menos primera de cada derivación; la mediana y, junto a ella, el percentil 90", "آخر تاريخ مطروحًا منه أول تاريخ لكل إحالة؛ الوسيط وإلى جانبه المئين التسعون")},
			statistics.At("days pending")},
		{libraryShare("referral-service-level", Output, "call",
			t("Calls answered within the objective", "Appels pris dans le délai visé", "Llamadas atendidas dentro del objetivo", "المكالمات المُجابة ضمن المدة المستهدفة"),
			t("calls answered within the objective of the service, such as 90 seconds", "appels pris dans le délai visé par le service, par exemple 90 secondes", "llamadas atendidas dentro del objetivo del servicio, por ejemplo 90 segundos", "المكالمات المُجابة ضمن المدة التي تستهدفها الخدمة، مثل 90 ثانية"),
			t("calls answered", "appels pris", "llamadas atendidas", "المكالمات المُجابة"),
			t("telephone system", "système téléphonique", "sistema telefónico", "نظام الهاتف")),
			champaign.At("answered within 90 seconds")},
		{Indicator{ID: "referral-entry-point", Name: t("Requests by entry point", "Demandes selon le point d’entrée", "Solicitudes por punto de entrada", "الطلبات بحسب نقطة الدخول"),
			Kind: Proportion, Of: "request", Direction: Descriptive, Level: Output, Dimensions: []string{"entry-point"},
			Numerator:   t("requests that came through the entry point", "demandes reçues par ce point d’entrée", "solicitudes llegadas por ese punto de entrada", "الطلبات الواردة عبر نقطة الدخول"),
			Denominator: t("requests", "demandes", "solicitudes", "الطلبات"), Source: libraryContacts()},
			libraryQuoted(repentigny, "results", "The 211 service was the entry point for 70% of the requests for assistance")},
		{Indicator{ID: "referral-geographic-parity", Name: t("Use of the service relative to the population", "Recours au service par rapport à la population", "Uso del servicio en relación con la población", "استخدام الخدمة نسبةً إلى السكان"),
			Kind: RatioOf, Of: "share", Direction: Within, Level: Output, Dimensions: []string{"municipality"},
			Numerator:   t("the municipality’s share of the persons served", "part de la municipalité parmi les personnes servies", "parte del municipio entre las personas atendidas", "حصة البلدية من الأشخاص المستفيدين"),
			Denominator: t("the municipality’s share of the population", "part de la municipalité dans la population", "parte del municipio en la población", "حصة البلدية من السكان"), Source: libraryContacts()},
			libraryQuoted(repentigny, "results", "in a proportion close to the distribution of the population between each city")},
		{libraryShare("referral-record-freshness", Output, "service",
			t("Service records that are up to date", "Fiches de service à jour", "Fichas de servicios al día", "سجلات الخدمات المحدَّثة"),
			t("active services whose record was assured within the limit the database sets itself", "services actifs dont la fiche a été vérifiée dans le délai que se fixe la base de données", "servicios activos cuya ficha se verificó dentro del plazo que se fija la base de datos", "الخدمات النشطة التي جرى التحقق من سجلها ضمن المدة التي حددتها القاعدة لنفسها"),
			t("active services", "services actifs", "servicios activos", "الخدمات النشطة"),
			t("resource database", "base de données des ressources", "base de datos de recursos", "قاعدة بيانات الموارد")),
			hsds.At("service: assured_date, status")},
	}
}
