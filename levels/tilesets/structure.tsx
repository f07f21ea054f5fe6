<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="structure" tilewidth="16" tileheight="16" tilecount="672" columns="16">
 <image source="structure.png" width="256" height="672"/>
 <tile id="0">
  <properties>
   <property name="name" value="top.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="name" value="top.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="name" value="top.4"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="name" value="top.5"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="name" value="top.7"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="name" value="top.16"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="name" value="top.17"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="name" value="top.20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="name" value="top.21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="name" value="top.23"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="name" value="top.28"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="name" value="top.29"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="name" value="top.31"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="name" value="top.64"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="name" value="top.65"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="name" value="top.68"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="name" value="top.69"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="name" value="top.71"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="name" value="top.80"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="name" value="top.81"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="name" value="top.84"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="name" value="top.85"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="name" value="top.87"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="name" value="top.92"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="24">
  <properties>
   <property name="name" value="top.93"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="25">
  <properties>
   <property name="name" value="top.95"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="name" value="top.112"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="27">
  <properties>
   <property name="name" value="top.113"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="28">
  <properties>
   <property name="name" value="top.116"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="name" value="top.117"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="name" value="top.119"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="name" value="top.124"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="name" value="top.125"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="name" value="top.127"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="name" value="top.193"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="name" value="top.197"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="36">
  <properties>
   <property name="name" value="top.199"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="name" value="top.209"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="name" value="top.213"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="name" value="top.215"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="name" value="top.221"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="name" value="top.223"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="name" value="top.241"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="name" value="top.245"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="name" value="top.247"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="name" value="top.253"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="name" value="top.255"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="64">
  <properties>
   <property name="name" value="brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="65">
  <properties>
   <property name="name" value="brick_hi_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="name" value="brick_hi_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="name" value="brick_hi_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="name" value="plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="name" value="plaster_hi_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="name" value="plaster_hi_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="71">
  <properties>
   <property name="name" value="plaster_hi_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="72">
  <properties>
   <property name="name" value="panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="73">
  <properties>
   <property name="name" value="panel_hi_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="name" value="panel_hi_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="name" value="panel_hi_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="name" value="corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="77">
  <properties>
   <property name="name" value="corrugated_hi_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="78">
  <properties>
   <property name="name" value="corrugated_hi_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="79">
  <properties>
   <property name="name" value="corrugated_hi_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="80">
  <properties>
   <property name="name" value="brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="81">
  <properties>
   <property name="name" value="brick_lo_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="82">
  <properties>
   <property name="name" value="brick_lo_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="83">
  <properties>
   <property name="name" value="brick_lo_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="84">
  <properties>
   <property name="name" value="plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="85">
  <properties>
   <property name="name" value="plaster_lo_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="86">
  <properties>
   <property name="name" value="plaster_lo_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="87">
  <properties>
   <property name="name" value="plaster_lo_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="88">
  <properties>
   <property name="name" value="panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="89">
  <properties>
   <property name="name" value="panel_lo_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="90">
  <properties>
   <property name="name" value="panel_lo_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="91">
  <properties>
   <property name="name" value="panel_lo_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="92">
  <properties>
   <property name="name" value="corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="93">
  <properties>
   <property name="name" value="corrugated_lo_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="94">
  <properties>
   <property name="name" value="corrugated_lo_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="95">
  <properties>
   <property name="name" value="corrugated_lo_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="96">
  <properties>
   <property name="name" value="brick_one"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="97">
  <properties>
   <property name="name" value="brick_one_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="name" value="brick_one_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="name" value="brick_one_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="name" value="plaster_one"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="name" value="plaster_one_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="102">
  <properties>
   <property name="name" value="plaster_one_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="name" value="plaster_one_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="104">
  <properties>
   <property name="name" value="panel_one"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="105">
  <properties>
   <property name="name" value="panel_one_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="106">
  <properties>
   <property name="name" value="panel_one_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="107">
  <properties>
   <property name="name" value="panel_one_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="108">
  <properties>
   <property name="name" value="corrugated_one"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="109">
  <properties>
   <property name="name" value="corrugated_one_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="110">
  <properties>
   <property name="name" value="corrugated_one_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="111">
  <properties>
   <property name="name" value="corrugated_one_we"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="112">
  <properties>
   <property name="name" value="brick_hi_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="113">
  <properties>
   <property name="name" value="plaster_hi_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="114">
  <properties>
   <property name="name" value="panel_hi_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="115">
  <properties>
   <property name="name" value="corrugated_hi_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="128">
  <properties>
   <property name="name" value="brick_lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="129">
  <properties>
   <property name="name" value="plaster_lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="130">
  <properties>
   <property name="name" value="panel_lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="131">
  <properties>
   <property name="name" value="corrugated_lo_2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="192">
  <properties>
   <property name="name" value="window_lit_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="193">
  <properties>
   <property name="name" value="window_lit_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="194">
  <properties>
   <property name="name" value="window_lit_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="195">
  <properties>
   <property name="name" value="window_lit_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="196">
  <properties>
   <property name="name" value="window_dark_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="name" value="window_dark_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="name" value="window_dark_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="name" value="window_dark_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="name" value="lattice_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="201">
  <properties>
   <property name="name" value="lattice_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="202">
  <properties>
   <property name="name" value="lattice_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="203">
  <properties>
   <property name="name" value="lattice_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="204">
  <properties>
   <property name="name" value="poster_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="205">
  <properties>
   <property name="name" value="poster_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="206">
  <properties>
   <property name="name" value="poster_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="207">
  <properties>
   <property name="name" value="poster_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="name" value="window_lit_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="209">
  <properties>
   <property name="name" value="window_lit_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="210">
  <properties>
   <property name="name" value="window_lit_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="211">
  <properties>
   <property name="name" value="window_lit_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="name" value="window_dark_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="213">
  <properties>
   <property name="name" value="window_dark_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="name" value="window_dark_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="215">
  <properties>
   <property name="name" value="window_dark_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="216">
  <properties>
   <property name="name" value="lattice_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="217">
  <properties>
   <property name="name" value="lattice_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="218">
  <properties>
   <property name="name" value="lattice_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="219">
  <properties>
   <property name="name" value="lattice_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="220">
  <properties>
   <property name="name" value="poster_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="221">
  <properties>
   <property name="name" value="poster_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="222">
  <properties>
   <property name="name" value="poster_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="223">
  <properties>
   <property name="name" value="poster_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="224">
  <properties>
   <property name="name" value="notice_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="225">
  <properties>
   <property name="name" value="notice_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="226">
  <properties>
   <property name="name" value="notice_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="227">
  <properties>
   <property name="name" value="notice_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="228">
  <properties>
   <property name="name" value="pipe_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="229">
  <properties>
   <property name="name" value="pipe_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="230">
  <properties>
   <property name="name" value="pipe_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="231">
  <properties>
   <property name="name" value="pipe_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="232">
  <properties>
   <property name="name" value="vent_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="233">
  <properties>
   <property name="name" value="vent_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="234">
  <properties>
   <property name="name" value="vent_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="235">
  <properties>
   <property name="name" value="vent_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="236">
  <properties>
   <property name="name" value="aircon_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="237">
  <properties>
   <property name="name" value="aircon_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="238">
  <properties>
   <property name="name" value="aircon_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="239">
  <properties>
   <property name="name" value="aircon_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="240">
  <properties>
   <property name="name" value="notice_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="241">
  <properties>
   <property name="name" value="notice_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="242">
  <properties>
   <property name="name" value="notice_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="243">
  <properties>
   <property name="name" value="notice_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="244">
  <properties>
   <property name="name" value="pipe_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="245">
  <properties>
   <property name="name" value="pipe_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="246">
  <properties>
   <property name="name" value="pipe_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="247">
  <properties>
   <property name="name" value="pipe_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="248">
  <properties>
   <property name="name" value="vent_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="249">
  <properties>
   <property name="name" value="vent_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="250">
  <properties>
   <property name="name" value="vent_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="251">
  <properties>
   <property name="name" value="vent_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="252">
  <properties>
   <property name="name" value="aircon_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="253">
  <properties>
   <property name="name" value="aircon_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="254">
  <properties>
   <property name="name" value="aircon_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="255">
  <properties>
   <property name="name" value="aircon_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="256">
  <properties>
   <property name="name" value="fusebox_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="257">
  <properties>
   <property name="name" value="fusebox_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="258">
  <properties>
   <property name="name" value="fusebox_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="259">
  <properties>
   <property name="name" value="fusebox_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="260">
  <properties>
   <property name="name" value="screen_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="261">
  <properties>
   <property name="name" value="screen_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="262">
  <properties>
   <property name="name" value="screen_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="263">
  <properties>
   <property name="name" value="screen_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="264">
  <properties>
   <property name="name" value="neon_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="265">
  <properties>
   <property name="name" value="neon_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="266">
  <properties>
   <property name="name" value="neon_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="267">
  <properties>
   <property name="name" value="neon_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="268">
  <properties>
   <property name="name" value="lamp_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="269">
  <properties>
   <property name="name" value="lamp_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="270">
  <properties>
   <property name="name" value="lamp_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="271">
  <properties>
   <property name="name" value="lamp_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="272">
  <properties>
   <property name="name" value="fusebox_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="273">
  <properties>
   <property name="name" value="fusebox_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="274">
  <properties>
   <property name="name" value="fusebox_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="275">
  <properties>
   <property name="name" value="fusebox_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="276">
  <properties>
   <property name="name" value="screen_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="277">
  <properties>
   <property name="name" value="screen_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="278">
  <properties>
   <property name="name" value="screen_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="279">
  <properties>
   <property name="name" value="screen_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="280">
  <properties>
   <property name="name" value="neon_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="281">
  <properties>
   <property name="name" value="neon_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="282">
  <properties>
   <property name="name" value="neon_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="283">
  <properties>
   <property name="name" value="neon_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="284">
  <properties>
   <property name="name" value="lamp_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="285">
  <properties>
   <property name="name" value="lamp_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="286">
  <properties>
   <property name="name" value="lamp_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="287">
  <properties>
   <property name="name" value="lamp_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="288">
  <properties>
   <property name="name" value="clock_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="289">
  <properties>
   <property name="name" value="clock_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="290">
  <properties>
   <property name="name" value="clock_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="291">
  <properties>
   <property name="name" value="clock_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="292">
  <properties>
   <property name="name" value="shelf_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="293">
  <properties>
   <property name="name" value="shelf_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="294">
  <properties>
   <property name="name" value="shelf_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="295">
  <properties>
   <property name="name" value="shelf_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="296">
  <properties>
   <property name="name" value="banner_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="297">
  <properties>
   <property name="name" value="banner_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="298">
  <properties>
   <property name="name" value="banner_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="299">
  <properties>
   <property name="name" value="banner_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="300">
  <properties>
   <property name="name" value="label_brick_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="301">
  <properties>
   <property name="name" value="label_plaster_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="302">
  <properties>
   <property name="name" value="label_panel_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="303">
  <properties>
   <property name="name" value="label_corrugated_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="304">
  <properties>
   <property name="name" value="clock_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="305">
  <properties>
   <property name="name" value="clock_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="306">
  <properties>
   <property name="name" value="clock_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="307">
  <properties>
   <property name="name" value="clock_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="308">
  <properties>
   <property name="name" value="shelf_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="309">
  <properties>
   <property name="name" value="shelf_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="310">
  <properties>
   <property name="name" value="shelf_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="311">
  <properties>
   <property name="name" value="shelf_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="312">
  <properties>
   <property name="name" value="banner_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="313">
  <properties>
   <property name="name" value="banner_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="314">
  <properties>
   <property name="name" value="banner_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="315">
  <properties>
   <property name="name" value="banner_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="316">
  <properties>
   <property name="name" value="label_brick_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="317">
  <properties>
   <property name="name" value="label_plaster_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="318">
  <properties>
   <property name="name" value="label_panel_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="319">
  <properties>
   <property name="name" value="label_corrugated_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="384">
  <properties>
   <property name="name" value="lintel_shutter.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="385">
  <properties>
   <property name="name" value="lintel_shutter.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="386">
  <properties>
   <property name="name" value="lintel_shutter.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="387">
  <properties>
   <property name="name" value="lintel_wood.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="388">
  <properties>
   <property name="name" value="lintel_wood.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="389">
  <properties>
   <property name="name" value="lintel_hub.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="390">
  <properties>
   <property name="name" value="lintel_hub.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="391">
  <properties>
   <property name="name" value="lintel_steel.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="392">
  <properties>
   <property name="name" value="lintel_steel.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="393">
  <properties>
   <property name="name" value="lintel_single.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="394">
  <properties>
   <property name="name" value="lintel_hatch.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="395">
  <properties>
   <property name="name" value="lintel_wood_wide.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="396">
  <properties>
   <property name="name" value="lintel_wood_wide.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="397">
  <properties>
   <property name="name" value="lintel_wood_wide.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="398">
  <properties>
   <property name="name" value="lintel_shutter_two.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="399">
  <properties>
   <property name="name" value="lintel_shutter_two.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="400">
  <properties>
   <property name="name" value="door_shutter.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="401">
  <properties>
   <property name="name" value="door_shutter.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="402">
  <properties>
   <property name="name" value="door_shutter.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="403">
  <properties>
   <property name="name" value="door_wood.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="404">
  <properties>
   <property name="name" value="door_wood.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="405">
  <properties>
   <property name="name" value="door_hub.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="406">
  <properties>
   <property name="name" value="door_hub.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="407">
  <properties>
   <property name="name" value="door_steel.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="408">
  <properties>
   <property name="name" value="door_steel.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="409">
  <properties>
   <property name="name" value="door_single.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="410">
  <properties>
   <property name="name" value="door_hatch.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="411">
  <properties>
   <property name="name" value="door_wood_wide.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="412">
  <properties>
   <property name="name" value="door_wood_wide.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="413">
  <properties>
   <property name="name" value="door_wood_wide.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="414">
  <properties>
   <property name="name" value="door_shutter_two.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="415">
  <properties>
   <property name="name" value="door_shutter_two.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="416">
  <properties>
   <property name="name" value="door_shutter.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="417">
  <properties>
   <property name="name" value="door_shutter.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="418">
  <properties>
   <property name="name" value="door_shutter.1.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="419">
  <properties>
   <property name="name" value="door_wood.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="420">
  <properties>
   <property name="name" value="door_wood.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="421">
  <properties>
   <property name="name" value="door_hub.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="422">
  <properties>
   <property name="name" value="door_hub.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="423">
  <properties>
   <property name="name" value="door_steel.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="424">
  <properties>
   <property name="name" value="door_steel.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="425">
  <properties>
   <property name="name" value="door_single.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="426">
  <properties>
   <property name="name" value="door_hatch.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="427">
  <properties>
   <property name="name" value="door_wood_wide.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="428">
  <properties>
   <property name="name" value="door_wood_wide.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="429">
  <properties>
   <property name="name" value="door_wood_wide.1.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="430">
  <properties>
   <property name="name" value="door_shutter_two.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="431">
  <properties>
   <property name="name" value="door_shutter_two.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="432">
  <properties>
   <property name="name" value="thin_shutter.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="433">
  <properties>
   <property name="name" value="thin_shutter.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="434">
  <properties>
   <property name="name" value="thin_shutter.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="435">
  <properties>
   <property name="name" value="thin_wood.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="436">
  <properties>
   <property name="name" value="thin_wood.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="437">
  <properties>
   <property name="name" value="thin_hub.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="438">
  <properties>
   <property name="name" value="thin_hub.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="439">
  <properties>
   <property name="name" value="thin_steel.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="440">
  <properties>
   <property name="name" value="thin_steel.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="441">
  <properties>
   <property name="name" value="thin_single.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="442">
  <properties>
   <property name="name" value="thin_hatch.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="443">
  <properties>
   <property name="name" value="thin_wood_wide.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="444">
  <properties>
   <property name="name" value="thin_wood_wide.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="445">
  <properties>
   <property name="name" value="thin_wood_wide.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="446">
  <properties>
   <property name="name" value="thin_shutter_two.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="447">
  <properties>
   <property name="name" value="thin_shutter_two.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="448">
  <properties>
   <property name="name" value="lintel_hub_wide.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="449">
  <properties>
   <property name="name" value="lintel_hub_wide.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="450">
  <properties>
   <property name="name" value="lintel_hub_wide.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="464">
  <properties>
   <property name="name" value="door_hub_wide.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="465">
  <properties>
   <property name="name" value="door_hub_wide.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="466">
  <properties>
   <property name="name" value="door_hub_wide.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="480">
  <properties>
   <property name="name" value="door_hub_wide.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="481">
  <properties>
   <property name="name" value="door_hub_wide.1.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="482">
  <properties>
   <property name="name" value="door_hub_wide.1.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="496">
  <properties>
   <property name="name" value="thin_hub_wide.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="497">
  <properties>
   <property name="name" value="thin_hub_wide.0.1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="498">
  <properties>
   <property name="name" value="thin_hub_wide.0.2"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="576">
  <properties>
   <property name="name" value="side_wood.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="577">
  <properties>
   <property name="name" value="side_steel.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="578">
  <properties>
   <property name="name" value="side_hub.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="579">
  <properties>
   <property name="name" value="side_shutter.0.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="592">
  <properties>
   <property name="name" value="side_wood.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="593">
  <properties>
   <property name="name" value="side_steel.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="594">
  <properties>
   <property name="name" value="side_hub.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="595">
  <properties>
   <property name="name" value="side_shutter.1.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="608">
  <properties>
   <property name="name" value="side_wood.2.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="609">
  <properties>
   <property name="name" value="side_steel.2.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="610">
  <properties>
   <property name="name" value="side_hub.2.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="611">
  <properties>
   <property name="name" value="side_shutter.2.0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="640">
  <properties>
   <property name="duct" type="bool" value="true"/>
   <property name="name" value="grille_hi"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="641">
  <properties>
   <property name="duct" type="bool" value="true"/>
   <property name="name" value="grille_one"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="642">
  <properties>
   <property name="duct" type="bool" value="true"/>
   <property name="name" value="grille_top"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="643">
  <properties>
   <property name="duct" type="bool" value="true"/>
   <property name="name" value="grille_top_h"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="656">
  <properties>
   <property name="duct" type="bool" value="true"/>
   <property name="name" value="grille_lo"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <wangsets>
  <wangset name="wall_top" type="mixed" tile="46">
   <wangcolor name="wall_top" color="#e3472f" tile="46" probability="1"/>
   <wangtile tileid="1" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="2" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="3" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="4" wangid="1,1,1,0,0,0,0,0"/>
   <wangtile tileid="5" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="6" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="7" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="8" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="9" wangid="1,1,1,0,1,0,0,0"/>
   <wangtile tileid="10" wangid="0,0,1,1,1,0,0,0"/>
   <wangtile tileid="11" wangid="1,0,1,1,1,0,0,0"/>
   <wangtile tileid="12" wangid="1,1,1,1,1,0,0,0"/>
   <wangtile tileid="13" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="14" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="15" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="16" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="17" wangid="1,1,1,0,0,0,1,0"/>
   <wangtile tileid="18" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="19" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="20" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="21" wangid="1,0,1,0,1,0,1,0"/>
   <wangtile tileid="22" wangid="1,1,1,0,1,0,1,0"/>
   <wangtile tileid="23" wangid="0,0,1,1,1,0,1,0"/>
   <wangtile tileid="24" wangid="1,0,1,1,1,0,1,0"/>
   <wangtile tileid="25" wangid="1,1,1,1,1,0,1,0"/>
   <wangtile tileid="26" wangid="0,0,0,0,1,1,1,0"/>
   <wangtile tileid="27" wangid="1,0,0,0,1,1,1,0"/>
   <wangtile tileid="28" wangid="0,0,1,0,1,1,1,0"/>
   <wangtile tileid="29" wangid="1,0,1,0,1,1,1,0"/>
   <wangtile tileid="30" wangid="1,1,1,0,1,1,1,0"/>
   <wangtile tileid="31" wangid="0,0,1,1,1,1,1,0"/>
   <wangtile tileid="32" wangid="1,0,1,1,1,1,1,0"/>
   <wangtile tileid="33" wangid="1,1,1,1,1,1,1,0"/>
   <wangtile tileid="34" wangid="1,0,0,0,0,0,1,1"/>
   <wangtile tileid="35" wangid="1,0,1,0,0,0,1,1"/>
   <wangtile tileid="36" wangid="1,1,1,0,0,0,1,1"/>
   <wangtile tileid="37" wangid="1,0,0,0,1,0,1,1"/>
   <wangtile tileid="38" wangid="1,0,1,0,1,0,1,1"/>
   <wangtile tileid="39" wangid="1,1,1,0,1,0,1,1"/>
   <wangtile tileid="40" wangid="1,0,1,1,1,0,1,1"/>
   <wangtile tileid="41" wangid="1,1,1,1,1,0,1,1"/>
   <wangtile tileid="42" wangid="1,0,0,0,1,1,1,1"/>
   <wangtile tileid="43" wangid="1,0,1,0,1,1,1,1"/>
   <wangtile tileid="44" wangid="1,1,1,0,1,1,1,1"/>
   <wangtile tileid="45" wangid="1,0,1,1,1,1,1,1"/>
   <wangtile tileid="46" wangid="1,1,1,1,1,1,1,1"/>
  </wangset>
 </wangsets>
</tileset>
